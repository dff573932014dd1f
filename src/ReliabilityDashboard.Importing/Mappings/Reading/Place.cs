using System.Text.Json;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Formats.Json;

namespace ReliabilityDashboard.Importing.Mappings.Reading;

/// <summary>A place of a record that a mapping names: a column of a table, or a path into a JSON object.</summary>
/// <param name="name">As the mapping names it.</param>
/// <param name="column">The number among the columns that are read.</param>
/// <param name="empty">Texts that mean "no value" beside those that always do.</param>
internal sealed class Place(string name, int column, IReadOnlyList<string> empty)
{
    private readonly ValuePath path = ValuePath.Of(name);

    /// <summary>As the mapping names it.</summary>
    public string Name => name;

    /// <summary>The number among the columns that are read.</summary>
    public int Column => column;

    /// <summary>Whether the record speaks of it at all.</summary>
    public bool IsIn(RawFields record) => record is JsonFields json ? path.IsIn(json.Element) : record.Has(column);

    /// <summary>The first single value; null where there is none.</summary>
    public string? Value(RawFields record)
    {
        if (record is not JsonFields json)
        {
            var text = record.Text(column);
            return text.IsEmpty ? null : Given(text.ToString());
        }
        if (path.IsName && column >= 0)
            return json.Structure(column) is null && json.Text(column) is { IsEmpty: false } only ? Given(only.ToString()) : null;
        foreach (var value in Found(json))
            if (Text(value) is { } text) return text;
        return null;
    }

    /// <summary>Every single value: of a column that stands several times, of an array, of each element that a path leads to.</summary>
    public IReadOnlyList<string> Values(RawFields record)
    {
        if (record is not JsonFields json) return record.Items(column) ?? (Value(record) is { } only ? [only] : []);
        var values = new List<string>();
        foreach (var value in Found(json))
            if (value.ValueKind != JsonValueKind.Array)
            {
                if (Text(value) is { } text) values.Add(text);
            }
            else values.AddRange(value.EnumerateArray().Select(Text).OfType<string>());
        return values;
    }

    /// <summary>Whether several values stand here, so that no letter parts them.</summary>
    public bool IsMany(RawFields record) => record is JsonFields json
        ? path.IsMany || json.Structure(column) is "an array"
        : record.Items(column) is not null;

    /// <summary>The value as it stands, whatever it is; undefined where there is none.</summary>
    public JsonElement Whole(JsonFields record)
    {
        var found = Found(record);
        return found.Count > 0 ? found[0] : default;
    }

    private List<JsonElement> Found(JsonFields record)
    {
        var found = new List<JsonElement>();
        path.Collect(record.Element, found);
        return found;
    }

    private string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Given(value.GetString()!.Trim()),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private string? Given(string text) =>
        NoValue.Is(text) || (empty.Count > 0 && empty.Contains(text, StringComparer.OrdinalIgnoreCase)) ? null : text;
}
