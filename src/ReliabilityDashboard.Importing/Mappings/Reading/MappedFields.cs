using System.Text;
using System.Text.Json;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Formats.Json;

namespace ReliabilityDashboard.Importing.Mappings.Reading;

/// <summary>A record of another shape, asked by the fields of our kind.</summary>
internal sealed class MappedFields(RawFields record, RecordShape shape, string? skipped) : RawFields
{
    private List<string>? notes;
    private Dictionary<string, string>? unknown;

    public override string Raw => record.Raw;

    public override string? Skipped => skipped;

    public override IReadOnlyList<string>? Notes => notes is null ? record.Notes : [.. notes, .. record.Notes ?? []];

    public override bool Has(int field) => shape.Of(field)?.IsIn(record) == true || shape.IsCleared(field);

    public override ReadOnlySpan<char> Text(int field) => shape.Of(field) is { } reader
        ? reader.Column >= 0 ? record.Text(reader.Column)
        : reader.Form == Kinds.FieldForm.List ? Joined(reader) : reader.Value(record)
        : default(ReadOnlySpan<char>);

    public override ReadOnlySpan<char> Instant(int field)
    {
        if (shape.Of(field) is not { } reader) return default;
        // As our own files write it: nothing to be done.
        if (reader.Column >= 0 && record.Text(reader.Column) is var text && (text.IsEmpty || InstantText.TryRead(text, out _))) return text;
        foreach (var part in reader.Parts)
            if (part.Instant(record, shape.RulesOf) is { } instant) return instant;
        return default;
    }

    public override ReadOnlySpan<char> Number(int field)
    {
        if (shape.Of(field) is not { } reader) return default;
        if (reader.Column >= 0 && shape.Mapping.DecimalSign is null) return record.Text(reader.Column);
        if (reader.Value(record) is not { } text) return default;
        return shape.Mapping.DecimalSign is [var sign] ? Values.WrittenNumber.Plain(text, sign) : text;
    }

    public override ReadOnlySpan<char> Word(int field, string named)
    {
        if (shape.Of(field) is not { } reader) return default;
        var (meaning, other) = reader.Word(record);
        if (other is not null && meaning is null)
        {
            (notes ??= []).Add($"unknown {reader.Name} '{other}'");
            (unknown ??= [])[reader.Name] = other;
        }
        else if (meaning is not null && reader.Value(record) is { } said && !said.Equals(meaning, StringComparison.OrdinalIgnoreCase))
            (notes ??= []).Add($"{reader.Name}: {said} → {meaning}");
        return meaning;
    }

    public override IReadOnlyList<string>? Items(int field)
    {
        if (shape.Of(field) is not { } reader) return null;
        foreach (var part in reader.Parts)
        {
            var (values, areParted) = part.Values(record);
            if (values.Count == 0) continue;
            return areParted
                ? values
                : [.. values.SelectMany(value => value.Split(shape.SeparatorsOf(part), StringSplitOptions.TrimEntries))];
        }
        return null;
    }

    public override string? Attributes()
    {
        var columns = shape.Attributes(record);
        if (unknown is null) return columns;
        // The source's own word stays readable where we made nothing of it.
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, AttributeJson.Options))
        {
            json.WriteStartObject();
            if (columns is not null)
            {
                using var kept = JsonDocument.Parse(columns);
                foreach (var member in kept.RootElement.EnumerateObject())
                    if (!unknown.ContainsKey(member.Name)) member.WriteTo(json);
            }
            foreach (var (name, word) in unknown) json.WriteString(name, word);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    // What is asked as a text first: whether there is anything.
    private string? Joined(FieldReader reader)
    {
        foreach (var part in reader.Parts)
            if (part.Values(record).Values is { Count: > 0 } values) return string.Join(';', values);
        return null;
    }
}
