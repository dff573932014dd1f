using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReliabilityDashboard.Importing.Mapping;

/// <summary>Attributes: what a source says beyond the fields, kept as one JSON object.</summary>
public static class AttributeSet
{
    internal static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The stored attributes after a record: its values over them, its nulls taken out; null where none are left.</summary>
    /// <param name="stored">A JSON object or null.</param>
    /// <param name="given">A JSON object in which null empties an attribute, or null where the record speaks of none.</param>
    public static string? Merge(string? stored, string? given)
    {
        if (given is null) return stored;
        var merged = stored is null ? [] : JsonNode.Parse(stored)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(given)!.AsObject())
        {
            merged.Remove(name);
            if (value is not null) merged.Add(name, value.DeepClone());
        }
        return merged.Count == 0 ? null : merged.ToJsonString(Readable);
    }

    /// <summary>The columns that are no field, and those of a field that holds attributes itself: a JSON object, else kept as the text it is.</summary>
    internal static string? With(string? columns, string? field)
    {
        if (field is null) return columns;
        var all = columns is null ? [] : JsonNode.Parse(columns)!.AsObject();
        if (ObjectOf(field) is { } inner)
            foreach (var (name, value) in inner) all[name] = value?.DeepClone();
        else all["attributes"] = field;
        return all.ToJsonString(Readable);
    }

    private static JsonObject? ObjectOf(string text)
    {
        if (!text.StartsWith('{')) return null;
        try
        {
            var node = JsonNode.Parse(text)!.AsObject();
            // Names that stand twice are only found when they are asked for.
            return node.Count >= 0 ? node : null;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
