using System.Text.Json;
using System.Text.Json.Nodes;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Texts;

/// <summary>JSON that the program stores. A character that cannot be stored stands in it as an escape.</summary>
internal static class StoredJson
{
    private const string Escape = "u0000";

    /// <summary>The JSON with <see cref="StorableText.Replacement"/> for each such character; itself where there is none.</summary>
    public static string Mended(string json)
    {
        if (!json.Contains(Escape, StringComparison.Ordinal)) return json;
        try
        {
            var (node, isMended) = (JsonNode.Parse(json), false);
            node = Mended(node, ref isMended);
            return isMended ? node!.ToJsonString(AttributeText.Readable) : json;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            // None of ours: whoever put it there sees to it.
            return json;
        }
    }

    private static JsonNode? Mended(JsonNode? node, ref bool isMended)
    {
        switch (node)
        {
            case JsonObject members:
                var made = new JsonObject();
                foreach (var (name, value) in members) made[Mended(name, ref isMended)] = Mended(value, ref isMended)?.DeepClone();
                return made;
            case JsonArray items:
                return new JsonArray([.. Each(items, ref isMended)]);
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                return JsonValue.Create(Mended(value.GetValue<string>(), ref isMended));
            default:
                return node?.DeepClone();
        }
    }

    private static List<JsonNode?> Each(JsonArray items, ref bool isMended)
    {
        var made = new List<JsonNode?>(items.Count);
        foreach (var item in items) made.Add(Mended(item, ref isMended)?.DeepClone());
        return made;
    }

    // Attributes are an object written down inside another.
    private static string Mended(string text, ref bool isMended)
    {
        var mended = StorableText.Mended(text.StartsWith('{') ? Mended(text) : text);
        isMended |= mended != text;
        return mended;
    }
}
