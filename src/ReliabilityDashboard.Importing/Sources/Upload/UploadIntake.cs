using Microsoft.Extensions.Options;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Importing.Sources.Upload;

/// <summary>Takes a file that somebody sends: saves it piece by piece and begins its run.</summary>
public sealed class UploadIntake(UploadFolder folder, RunLedger ledger, IOptions<ImportOptions> options)
{
    private const int Piece = 1 << 16;

    /// <summary>Largest file that is taken, in bytes.</summary>
    public long Limit => options.Value.MaxUploadBytes;

    /// <summary>Why a file is not taken, by its name and kind alone; null where it may be sent.</summary>
    public static string? Fault(string fileName, ImportKind kind) => FileForm.FromFileName(fileName) switch
    {
        null => $"The name {fileName} does not end in .csv, .json or .ndjson (also with .gz).",
        { Format: not FileFormat.Json } when kind == ImportKind.Statuspage => $"Histories of status pages are JSON; {fileName} is not.",
        _ => null,
    };

    /// <summary>Saves the file and begins its run; nothing is kept of one that is not taken.</summary>
    /// <param name="content">The file, read once to its end.</param>
    /// <param name="fileName">Its name at the sender's.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="source">The source its records are stored under.</param>
    /// <param name="origin">The way it comes.</param>
    /// <param name="cancel">Stops the saving.</param>
    public async Task<UploadOutcome> ReceiveAsync(Stream content, string fileName, ImportKind kind, string source, RunOrigin origin, CancellationToken cancel)
    {
        var name = Path.GetFileName(fileName);
        if (Fault(name, kind) is { } fault) return new(null, fault);
        Directory.CreateDirectory(folder.Path);
        var path = folder.NewFile(FileForm.FromFileName(name)!.Value.Ending);
        var kept = false;
        try
        {
            if (!await SaveAsync(content, path, cancel)) return new(null, $"{name} is larger than {Limit / 1024.0 / 1024.0:0.##} MiB, the limit of an upload (Imports:MaxUploadBytes). Put it into the inbox folder instead, or send it compressed.", TooLarge: true);
            var run = await ledger.BeginAsync(source, kind.Word(), name, path, origin, cancel);
            kept = true;
            return new(run, null);
        }
        finally
        {
            if (!kept) File.Delete(path);
        }
    }

    private async Task<bool> SaveAsync(Stream content, string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Piece, FileOptions.Asynchronous);
        var buffer = new byte[Piece];
        long length = 0;
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((length += read) > Limit) return false;
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return true;
    }
}
