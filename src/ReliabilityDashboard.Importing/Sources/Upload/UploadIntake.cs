using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Sources.Upload;

/// <summary>Takes a file that somebody sends: saves it piece by piece and begins its run.</summary>
public sealed class UploadIntake(UploadStore store, RunLedger ledger, IOptions<ImportOptions> options)
{
    private const int Piece = 1 << 20;

    /// <summary>Largest file that is taken, in bytes.</summary>
    public long Limit => options.Value.MaxUploadBytes;

    /// <summary>Why a file is not taken, by its name and kind alone; null where it may be sent.</summary>
    public static string? Fault(string fileName, ImportKind kind) => FileForm.FromFileName(fileName) switch
    {
        _ when !StorableText.Is(fileName) => $"The file's name cannot be kept: {StorableText.Expected}.",
        null => FileForm.Unnamed(fileName),
        { } form when !kind.Formats.Contains(form.Format) =>
            $"{kind.Title} are {ListWords.Or([.. kind.Formats.Select(FileFormats.Name)])}; {fileName} is not.",
        _ => null,
    };

    /// <summary>Saves the file and begins its run; nothing is kept of one that is not taken.</summary>
    /// <param name="content">The file, read once to its end.</param>
    /// <param name="fileName">Its name at the sender's.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="source">The source its records are stored under.</param>
    /// <param name="origin">The way it comes.</param>
    /// <param name="cancel">Stops the saving.</param>
    /// <param name="zone">In which its times without an offset are; null: that of the source.</param>
    public async Task<UploadOutcome> ReceiveAsync(
        Stream content, string fileName, ImportKind kind, string source, RunOrigin origin, CancellationToken cancel, string? zone = null)
    {
        var name = Path.GetFileName(fileName);
        if (Fault(name, kind) is { } fault) return new(null, fault);
        var upload = Guid.NewGuid();
        try
        {
            if (await SaveAsync(content, name, upload, cancel) is not { } file)
                return new(
                    null,
                    $"{name} is larger than {Limit / 1024.0 / 1024.0:0.##} MiB, the limit of an upload (Imports:MaxUploadBytes). "
                        + "Put it into the inbox folder instead, or send it compressed.",
                    TooLarge: true
                );
            return new(await ledger.BeginAsync(source, kind.Word, file, origin, cancel, zone), null);
        }
        finally
        {
            // Refused, cut off, or the same as one that waits already.
            await store.DiscardAsync(upload, CancellationToken.None);
        }
    }

    // Always one piece at least: an empty file is a file.
    private async Task<WaitingFile?> SaveAsync(Stream content, string name, Guid upload, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Piece];
        var (length, number, read) = (0L, 0, 0);
        do
        {
            read = await content.ReadAtLeastAsync(buffer, Piece, throwOnEndOfStream: false, cancel);
            if ((length += read) > Limit) return null;
            hash.AppendData(buffer, 0, read);
            if (read > 0 || number == 0) await store.SaveAsync(upload, number++, read == Piece ? buffer : buffer[..read], cancel);
        }
        while (read == Piece);
        return new(name, Convert.ToHexStringLower(hash.GetHashAndReset()), length) { Upload = upload };
    }
}

/// <summary>What became of an uploaded file: a begun run, or why it was not taken.</summary>
/// <param name="Run">The run.</param>
/// <param name="Refusal">In words for people.</param>
/// <param name="TooLarge">Whether it was its size.</param>
public sealed record UploadOutcome(ImportRun? Run, string? Refusal, bool TooLarge = false);
