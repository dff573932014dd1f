using System.Text.Json;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Formats.Json;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings.Values;

namespace ReliabilityDashboard.Importing.Mappings.Reading;

/// <summary>A mapping made ready to read the records of one file. Serves one thread.</summary>
public sealed class RecordShape
{
    private readonly FieldReader?[] readers;
    private readonly Dictionary<string, Place> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> columns = [];
    private readonly List<(Condition Where, string Reason)> skip;
    private readonly (Condition Condition, string Where)? only;
    private readonly (string Name, Place Place)[] kept;
    private readonly Dictionary<string, InstantRules> rules = [];
    private readonly HashSet<string> left;
    private readonly HashSet<string> cleared;
    private readonly FileReading reading;
    private readonly bool isTable;

    /// <param name="mapping">The whole mapping, with what it is like.</param>
    /// <param name="kind">The kind that its records become.</param>
    /// <param name="reading">What was settled for the file.</param>
    public RecordShape(ShapeMapping mapping, ImportKind kind, FileReading reading)
    {
        (Mapping, Kind, this.reading) = (mapping, kind, reading);
        isTable = mapping.Told?.Form == ShapeForm.Table;
        var forms = FieldForms.Of(kind);
        readers = new FieldReader?[kind.Fields.Names.Count];
        foreach (var (name, source) in mapping.Fields ?? new Dictionary<string, FieldSource?>())
            if (source is not null && kind.Fields.Find(name) is var number and >= 0)
                readers[number] = new(
                    kind.Fields.Names[number], forms[number], forms.Words(number),
                    new(forms.Words(number), UsualWords.Of(kind.Fields.Names[number]), WordsOf(name)),
                    [.. source.Parts.Select(part => new PartReader(part, PlaceOf))], isTable && mapping.Empty is not { Count: > 0 });
        skip = [.. (mapping.Skip ?? []).Select(rule => (new Condition(PlaceOf(rule.Where), rule.In), rule.Reason))];
        if (mapping.Only is { } alone) only = (new Condition(PlaceOf(alone.Where), alone.In), alone.Where);
        kept = [.. (mapping.Kept ?? []).Select(name => (name, PlaceOf(name)))];
        cleared = new(reading.Cleared ?? [], StringComparer.OrdinalIgnoreCase);
        left = new(mapping.Left ?? [], StringComparer.OrdinalIgnoreCase);
        Columns = FieldNames.OfShape([.. columns]);
        // A column that is only offered is an attribute as long as nobody takes it.
        Proposed = isTable ? [] : [.. (mapping.Proposed ?? new Dictionary<string, FieldSource>()).Values
            .SelectMany(source => source.Parts).Select(part => part.Path).OfType<string>().Select(name => new Place(name, -1, []))];
    }

    public ShapeMapping Mapping { get; }

    public ImportKind Kind { get; }

    /// <summary>The columns, or first keys, that are read; all others are attributes.</summary>
    public FieldNames Columns { get; }

    /// <summary>The readers of the fields that the mapping speaks of.</summary>
    internal IEnumerable<FieldReader> Readers => readers.OfType<FieldReader>();

    /// <summary>The places that are offered where a field is asked for.</summary>
    internal IReadOnlyList<Place> Proposed { get; }

    internal FieldReader? Of(int field) => readers[field];

    /// <summary>Whether a field stands nowhere in the file, and what was said of it before is taken back.</summary>
    internal bool IsCleared(int field) => cleared.Count > 0 && cleared.Contains(Kind.Fields.Names[field]);

    /// <summary>A record as one of our kind.</summary>
    public RawRecord Shaped(RawRecord raw) =>
        raw.Fields is { } fields ? raw with { Fields = new MappedFields(fields, this, Skipped(fields)) } : raw;

    /// <summary>Why a record is none of ours; null where it is.</summary>
    internal string? Skipped(RawFields record)
    {
        foreach (var (where, reason) in skip)
            if (where.Fits(record)) return reason;
        return only is { } alone && !alone.Condition.Fits(record) ? $"{alone.Where}: {alone.Condition.Found(record)}" : null;
    }

    internal InstantRules RulesOf(string place)
    {
        if (rules.TryGetValue(place, out var known)) return known;
        var order = DateOrders.Find(reading.Dates.GetValueOrDefault(place) ?? Mapping.Dates);
        return rules[place] = new(order, Mapping.SerialDates);
    }

    internal char[] SeparatorsOf(PartReader part) =>
        Mapping.List is { Length: > 0 } list ? [.. list]
        : part.Place is { } place && reading.CommaLists.Contains(place.Name) ? [';', '|', ',']
        : [';', '|'];

    internal string? Attributes(RawFields record)
    {
        var own = left.Contains("*") ? null : record.Attributes();
        if (kept.Length == 0 && (own is null || left.Count == 0)) return own;
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, AttributeJson.Options))
        {
            json.WriteStartObject();
            if (own is not null)
            {
                using var parsed = JsonDocument.Parse(own);
                foreach (var member in parsed.RootElement.EnumerateObject())
                    if (!left.Contains(member.Name)) member.WriteTo(json);
            }
            foreach (var (name, place) in kept) WriteKept(json, name, place, record);
            json.WriteEndObject();
        }
        return text.Length == 2 ? null : System.Text.Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static void WriteKept(Utf8JsonWriter json, string name, Place place, RawFields record)
    {
        if (record is not JsonFields fields)
        {
            if (place.IsIn(record)) json.WriteString(name, place.Value(record));
        }
        else if (place.Values(record) is { Count: > 1 } values)
        {
            json.WriteStartArray(name);
            foreach (var value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }
        else if (place.Whole(fields) is { ValueKind: not JsonValueKind.Undefined } whole)
        {
            json.WritePropertyName(name);
            whole.WriteTo(json);
        }
    }

    private IReadOnlyDictionary<string, string?>? WordsOf(string field) =>
        Mapping.Words?.FirstOrDefault(words => words.Key.Equals(field, StringComparison.OrdinalIgnoreCase)).Value;

    private Place PlaceOf(string name)
    {
        if (places.TryGetValue(name, out var known)) return known;
        var first = isTable ? name : ValuePath.Of(name).First;
        var column = columns.FindIndex(one => one.Equals(first, StringComparison.OrdinalIgnoreCase));
        if (column < 0)
        {
            column = columns.Count;
            columns.Add(first);
        }
        return places[name] = new(name, column, Mapping.Empty ?? []);
    }
}
