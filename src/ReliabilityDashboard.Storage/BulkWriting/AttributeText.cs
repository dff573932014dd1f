using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Attributes: what a source says beyond the fields, stored as one JSON object.</summary>
public static class AttributeText
{
    /// <summary>As they read, in any script, since they are stored and not put into a page as they are.</summary>
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
}
