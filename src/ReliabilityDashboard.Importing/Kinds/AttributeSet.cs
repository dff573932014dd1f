using System.Text.Json;
using System.Text.Json.Nodes;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>What a record says beyond its fields, as one JSON object.</summary>
internal static class AttributeSet
{
    /// <summary>The columns that are no field, and those of a field that holds attributes itself: a JSON object, else kept as the text it
    /// is.</summary>
    public static string? With(string? columns, string? field)
    {
        if (field is null) return columns;
        var all = columns is null ? [] : JsonNode.Parse(columns)!.AsObject();
        if (ObjectOf(field) is { } inner)
            foreach (var (name, value) in inner) all[name] = value?.DeepClone();
        else all["attributes"] = field;
        return all.ToJsonString(AttributeText.Readable);
    }

    /// <summary>Whether a field that holds attributes can be stored: what an object says by escapes is looked at as well.</summary>
    public static bool IsStorable(string text)
    {
        if (!text.StartsWith('{') || !text.Contains("\\u", StringComparison.Ordinal)) return true;
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return StorableJson.FirstOutside(parsed.RootElement) is null;
        }
        catch (JsonException)
        {
            // No object: kept as the text it is.
            return true;
        }
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
