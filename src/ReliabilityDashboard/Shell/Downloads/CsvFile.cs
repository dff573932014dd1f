using System.Text;
using Microsoft.Net.Http.Headers;
using ReliabilityDashboard.Importing.Formats.Csv;

namespace ReliabilityDashboard.Shell.Downloads;

/// <summary>A table as CSV (RFC 4180), row by row: a spreadsheet opens it without running anything in it.</summary>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Columns">The first line.</param>
/// <param name="Rows">The rest, each as many cells as there are columns.</param>
public sealed record CsvFile(string Name, IReadOnlyList<string> Columns, IAsyncEnumerable<IEnumerable<string>> Rows)
{
    /// <summary>A file whose rows lie in memory.</summary>
    public static CsvFile Of(string name, IReadOnlyList<string> columns, IEnumerable<IEnumerable<string>> rows) =>
        new(name, columns, rows.ToAsyncEnumerable());

    /// <summary>Writes it in constant memory.</summary>
    public async Task WriteAsync(Stream to, CancellationToken cancel)
    {
        // With a byte order mark, or Excel takes the file for Windows-1252.
        await using var text = new StreamWriter(to, new UTF8Encoding(true), bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(CsvCells.Join(Columns, ',').AsMemory(), cancel);
        await foreach (var row in Rows.WithCancellation(cancel))
            await text.WriteLineAsync(CsvCells.Join(row, ',').AsMemory(), cancel);
    }

    /// <summary>Sends it as a download.</summary>
    public async Task SendAsync(HttpContext http)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{Name}.csv");
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
        await WriteAsync(http.Response.Body, http.RequestAborted);
    }
}
