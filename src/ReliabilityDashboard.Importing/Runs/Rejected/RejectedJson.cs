using System.Text.Json;
using System.Text.Json.Nodes;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Runs.Rejected;

/// <summary>Rejected objects with the reasons as their first members.</summary>
internal static class RejectedJson
{
    public static async IAsyncEnumerable<string> Lines(IAsyncEnumerable<ImportRejection> rejections)
    {
        await foreach (var rejection in rejections)
            yield return Write(rejection);
    }

    public static async IAsyncEnumerable<string> Array(IAsyncEnumerable<ImportRejection> rejections)
    {
        yield return "[";
        string? held = null;
        await foreach (var rejection in rejections)
        {
            if (held is not null)
                yield return held + ",";
            held = Write(rejection);
        }
        if (held is not null)
            yield return held;
        yield return "]";
    }

    private static string Write(ImportRejection rejection)
    {
        var marked = new JsonObject
        {
            [RejectedColumns.Line] = rejection.Line,
            [RejectedColumns.Field] = rejection.Field,
            [RejectedColumns.Reason] = rejection.Reason,
        };
        if (ObjectOf(rejection.Record) is { } record)
            foreach (var (name, value) in record)
            {
                if (!RejectedColumns.Is(name))
                    marked[name] = value?.DeepClone();
            }
        else
            marked[RejectedColumns.Record] = rejection.Record;
        return marked.ToJsonString(AttributeText.Readable);
    }

    private static JsonObject? ObjectOf(string text)
    {
        try
        {
            // Names that stand twice are only found when they are asked for.
            return JsonNode.Parse(text) is JsonObject { Count: >= 0 } record ? record : null;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
