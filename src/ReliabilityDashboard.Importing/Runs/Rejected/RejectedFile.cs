using System.Globalization;
using System.Text;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Runs.Rejected;

/// <summary>The rejected records of a run as a file like the one they came from, with the reasons beside them: corrected, it can be
/// imported as it is.</summary>
/// <param name="Name">Begins with the kind, so that the inbox takes it too.</param>
/// <param name="ContentType">With the character set.</param>
public sealed record RejectedFile(string Name, string ContentType)
{
    /// <summary>How the file of a run is named and sent.</summary>
    public static RejectedFile Of(ImportRun run)
    {
        var format = Format(run);
        var name = string.Create(CultureInfo.InvariantCulture, $"{run.Kind}-rejected-{run.Id}{format.Ending()}");
        return new(name, $"{format.MediaType()}; charset=utf-8");
    }

    /// <summary>Writes the file in constant memory.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rejections">Its rejected records in the order of the file.</param>
    /// <param name="to">Where to; left open.</param>
    /// <param name="cancel">Stops between two records.</param>
    public static async Task WriteAsync(ImportRun run, IAsyncEnumerable<ImportRejection> rejections, Stream to, CancellationToken cancel)
    {
        // With a byte order mark spreadsheets read letters of any script; JSON must not have one.
        await using var text = new StreamWriter(to, new UTF8Encoding(Format(run) == FileFormat.Csv), bufferSize: 1 << 14, leaveOpen: true)
        {
            NewLine = "\n",
        };
        var parts = Format(run) switch
        {
            FileFormat.Csv => RejectedCsv.Lines(run.Header ?? "", rejections),
            FileFormat.Json => RejectedJson.Array(rejections),
            _ => RejectedJson.Lines(rejections),
        };
        await foreach (var part in parts.WithCancellation(cancel))
            await text.WriteLineAsync(part.AsMemory(), cancel);
    }

    private static FileFormat Format(ImportRun run) => FileForm.FromFileName(run.FileName)?.Format ?? FileFormat.Ndjson;
}
