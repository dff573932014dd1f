using System.Text;
using System.Text.Json;
using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Importing.Formats.Json;

/// <summary>One JSON object.</summary>
public sealed class JsonFields : RawFields
{
    /// <summary>How deep values may stand in one another; every JSON reader takes that much.</summary>
    private const int Deepest = 60;

    private readonly Columns columns;
    private readonly JsonElement[] values;
    private readonly string[] texts;

    private JsonFields(JsonElement element, Columns columns, JsonElement[] values, string[] texts) =>
        (Element, this.columns, this.values, this.texts) = (element, columns, values, texts);

    /// <summary>The object itself, for sources whose shape is not flat.</summary>
    public JsonElement Element { get; }

    public override string Raw => Element.GetRawText();

    public override IReadOnlyList<string>? Notes => columns.AttributeNotes;

    public override bool Has(int field) => columns.Of(field) >= 0;

    public override ReadOnlySpan<char> Text(int field) =>
        columns.Of(field) is >= 0 and var column ? texts[column] : default(ReadOnlySpan<char>);

    public override IReadOnlyList<string>? Items(int field) =>
        columns.Of(field) is >= 0 and var column && values[column].ValueKind == JsonValueKind.Array && !IsNested(values[column])
            ? [.. values[column].EnumerateArray().Select(TextOf).Where(text => text.Length > 0)]
            : null;

    public override string? Structure(int field) =>
        columns.Of(field) is >= 0 and var column
            ? values[column].ValueKind switch
            {
                JsonValueKind.Array => IsNested(values[column]) ? "an array of objects" : "an array",
                JsonValueKind.Object => "an object",
                _ => null,
            }
            : null;

    public override string? Attributes()
    {
        if (columns.Attributes.IsEmpty)
            return null;
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, AttributeJson.Options))
        {
            json.WriteStartObject();
            foreach (var alike in columns.Attributes)
            {
                var column = alike[0];
                json.WritePropertyName(columns.Names[column]);
                var value = values[column];
                if (value.ValueKind == JsonValueKind.String && NoValue.Is(value.GetString().AsSpan().Trim()))
                    json.WriteNullValue();
                else
                    value.WriteTo(json);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>Takes an object, or says why it is none to take.</summary>
    internal static RawRecord Record(long line, JsonElement element, FieldNames fields, ref Columns? last)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return RawRecord.Failed(line, $"Expected a JSON object, found {Word(element.ValueKind)}.", element.GetRawText());
        JsonProperty[] properties = [.. element.EnumerateObject()];
        if (!Array.TrueForAll(properties, property => Fits(property.Value, Deepest - 1)))
            return RawRecord.Failed(line, $"The record is nested deeper than {Deepest} levels.", element.GetRawText());
        if (StorableJson.FirstOutside(element) is { } unstorable)
            return RawRecord.Unstorable(line, unstorable, element.GetRawText());
        if (!Alike(properties, last))
        {
            last = Columns.Resolve(properties.Select(property => property.Name), fields, out var twice);
            if (last is null)
                return RawRecord.Failed(line, Columns.Twice("name", twice) + ".", element.GetRawText());
        }
        var values = Array.ConvertAll(properties, property => property.Value);
        return RawRecord.Of(line, new JsonFields(element, last!, values, Array.ConvertAll(values, TextOf)));
    }

    private static bool Fits(JsonElement value, int levels) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => levels > 0 && value.EnumerateObject().All(member => Fits(member.Value, levels - 1)),
            JsonValueKind.Array => levels > 0 && value.EnumerateArray().All(item => Fits(item, levels - 1)),
            _ => true,
        };

    private static bool Alike(JsonProperty[] properties, Columns? last)
    {
        if (last is null || last.Names.Length != properties.Length)
            return false;
        for (var index = 0; index < properties.Length; index++)
            if (!properties[index].NameEquals(last.Names[index]))
                return false;
        return true;
    }

    private static bool IsNested(JsonElement array) =>
        array.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Array or JsonValueKind.Object);

    private static string TextOf(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            _ => value.GetRawText(),
        };
        return NoValue.Is(text) ? "" : text;
    }

    private static string Word(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Array => "an array",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "true or false",
        };
}
