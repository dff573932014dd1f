using System.Text.Json;
using System.Text.Json.Nodes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Mappings;

namespace ReliabilityDashboard.Importing.Formats.Json;

/// <summary>Reads a JSON object that writes its records as series, as one record for each group and time.</summary>
/// <remarks>A record is <c>{time, bucket_seconds, by, VALUE: {WORD: number}}</c>, where the word is what tells values apart, <c>all</c>
/// where nothing does.</remarks>
internal sealed class SeriesReader(Stream content, FieldNames fields, SeriesShape shape)
{
    public IEnumerable<RawRecord> Read()
    {
        Columns? last = null;
        var index = 0L;
        foreach (var row in Rows()) yield return JsonFields.Record(++index, row, fields, ref last);
    }

    private List<JsonElement> Rows()
    {
        var root = Parse();
        try
        {
            return Rows(root);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            throw new UnreadableFileException($"The series cannot be read: {wrong.Message}", wrong);
        }
    }

    private List<JsonElement> Rows(JsonObject root)
    {
        var times = Texts(root, shape.Times);
        if (root[shape.Groups] is not JsonArray groups)
            throw new UnreadableFileException($"The object at the root has no array '{shape.Groups}'.");
        var records = new Dictionary<string, JsonObject[]>(StringComparer.Ordinal);
        var seconds = Seconds(times);
        foreach (var group in groups.OfType<JsonObject>())
        {
            var by = group[shape.By]?.DeepClone() as JsonObject ?? [];
            var word = "all";
            if (shape.Apart is { } apart && by.Remove(apart, out var told)) word = told?.ToString() ?? "";
            var key = by.ToJsonString();
            if (!records.TryGetValue(key, out var rows))
                records[key] = rows = [.. times.Select(time => new JsonObject
                {
                    ["time"] = time, ["bucket_seconds"] = seconds, ["by"] = by.DeepClone(),
                })];
            foreach (var (name, values) in group[shape.Values] as JsonObject ?? [])
                for (var at = 0; values is JsonArray list && at < Math.Min(list.Count, rows.Length); at++)
                    ((JsonObject)(rows[at][name] ??= new JsonObject()))[word] = list[at]?.DeepClone();
        }
        return [.. records.Values.SelectMany(rows => rows).Select(row => JsonSerializer.SerializeToElement(row))];
    }

    private JsonObject Parse()
    {
        try
        {
            var buffer = new MemoryStream();
            var piece = new byte[1 << 16];
            for (int read; (read = content.Read(piece)) > 0;)
            {
                buffer.Write(piece, 0, read);
                if (buffer.Length > JsonBuffer.LongestValue)
                    throw new UnreadableFileException(
                        $"Series longer than {JsonBuffer.LongestValue} bytes cannot be read; send them in parts.");
            }
            if (buffer.Length == 0) throw new UnreadableFileException("The file is empty.");
            return JsonNode.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), null, new() { AllowDuplicateProperties = false })
                as JsonObject ?? throw new UnreadableFileException("Expected a JSON object with series.");
        }
        catch (JsonException wrong)
        {
            throw new UnreadableFileException($"The file is not valid JSON (line {wrong.LineNumber + 1}).", wrong);
        }
    }

    private static string[] Texts(JsonObject root, string name) =>
        root[name] is JsonArray list
            ? [.. list.Select(item => item?.ToString() ?? "")]
            : throw new UnreadableFileException($"The object at the root has no array '{name}'.");

    private static int? Seconds(string[] times) =>
        times.Length > 1
        && InstantText.TryParse(times[0], TimeZoneInfo.Utc, out var first)
        && InstantText.TryParse(times[1], TimeZoneInfo.Utc, out var second)
        && second > first
            ? (int)Math.Min((second - first).TotalSeconds, int.MaxValue) : null;
}
