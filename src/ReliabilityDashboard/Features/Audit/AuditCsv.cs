using System.Globalization;
using System.Text;
using ReliabilityDashboard.Importing.Formats.Csv;
using ReliabilityDashboard.Storage.Audit;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>The audit log as CSV: a line for each field that changed.</summary>
public static class AuditCsv
{
    private static readonly string[] Columns =
    [
        "number",
        "at",
        "who",
        "action",
        "kind",
        "object_id",
        "object_name",
        "field",
        "before",
        "after",
        "same_characters_before",
        "same_characters_after",
    ];

    /// <summary>Writes entries in constant memory.</summary>
    public static async Task WriteAsync(IAsyncEnumerable<AuditRecord> entries, Stream to, CancellationToken cancel)
    {
        // With a byte order mark spreadsheets read letters of any script.
        await using var text = new StreamWriter(to, new UTF8Encoding(true), bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(CsvCells.Join(Columns, ',').AsMemory(), cancel);
        await foreach (var entry in entries.WithCancellation(cancel))
        foreach (var change in entry.Changes.DefaultIfEmpty(new AuditChange("", null, null)))
            await text.WriteLineAsync(CsvCells.Join(Cells(entry, change), ',').AsMemory(), cancel);
    }

    private static string[] Cells(AuditRecord entry, AuditChange change) =>
        [
            entry.Number.ToString(CultureInfo.InvariantCulture),
            entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            entry.Who,
            entry.Action,
            entry.Kind,
            entry.ObjectId,
            entry.ObjectName,
            change.Field,
            change.Before ?? "",
            change.After ?? "",
            Count(change.SkippedBefore),
            Count(change.SkippedAfter),
        ];

    private static string Count(int? characters) => characters?.ToString(CultureInfo.InvariantCulture) ?? "";
}
