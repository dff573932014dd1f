using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Recognition.Previews;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Sources.Upload;

/// <summary>Takes a file that somebody sends: saves it piece by piece and begins its run.</summary>
public sealed class UploadIntake(
    UploadStore store, RunLedger ledger, FileShapes shapes, PreviewReader previews, IOptions<ImportOptions> options)
{
    private const int Piece = 1 << 20;

    /// <summary>Largest file that is taken, in bytes.</summary>
    public long Limit => options.Value.MaxUploadBytes;

    /// <summary>Why a file is not taken, by its name and kind alone; null where it may be sent.</summary>
    public static string? Fault(string fileName, ImportKind? kind) => FileForm.FromFileName(fileName) switch
    {
        _ when !StorableText.Is(fileName) => $"The file's name cannot be kept: {StorableText.Expected}.",
        // What it is and how it is written is told by its shape.
        _ when kind is null => null,
        null => FileForm.Unnamed(fileName),
        { } form when !kind.Formats.Contains(form.Format) =>
            $"{kind.Title} are {ListWords.Or([.. kind.Formats.Select(FileFormats.Name)])}; {fileName} is not.",
        _ => null,
    };

    /// <summary>Saves the file and begins its run; nothing is kept of one that is not taken.</summary>
    /// <param name="content">The file, read once to its end.</param>
    /// <param name="fileName">Its name at the sender's.</param>
    /// <param name="kind">What it holds; null: told by its shape.</param>
    /// <param name="source">The source its records are stored under.</param>
    /// <param name="origin">The way it comes.</param>
    /// <param name="cancel">Stops the saving.</param>
    /// <param name="zone">In which its times without an offset are; null: that of the source.</param>
    /// <param name="mapping">The name of the mapping that reads it; null: told by its shape.</param>
    /// <param name="person">Who is there to look at it first where its shape asks for it; null: nobody.</param>
    public async Task<UploadOutcome> ReceiveAsync(
        Stream content, string fileName, ImportKind? kind, string source, RunOrigin origin, CancellationToken cancel, string? zone = null,
        string? mapping = null, string? person = null)
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
            var asked = new FileAsked(source) { Name = name, Kind = kind, Mapping = mapping, Zone = zone };
            // Who is there sees its first rows at once; all of it is counted while they read.
            var first = person is null ? asked : asked with { Most = WaitingFiles.FirstLook };
            var (settled, unreadable) = await SettleAsync(file, first, cancel);
            if (settled is { IsLookedAt: false, Survey.IsWhole: false }) (settled, unreadable) = await SettleAsync(file, asked, cancel);
            if (person is not null && settled is { IsLookedAt: true })
            {
                await store.HoldAsync(
                    new()
                    {
                        Upload = upload, FileName = name, Source = source, Zone = zone, Sha256 = file.Sha256, Length = file.Length,
                        SavedBy = person,
                    }, cancel);
                return new(null, null) { Settled = settled, Waits = upload };
            }
            if (settled is { IsClear: false })
                return new(null, settled.Asks) { Settled = settled };
            // One that cannot be read is a failed run, which says why, where anybody said what it holds.
            if ((settled?.Kind ?? kind ?? ImportKinds.FromFileName(name)) is not { } known) return new(null, unreadable);
            return new(await ledger.BeginAsync(source, known.Word, file, origin, cancel, settled?.Zone ?? zone, settled), null)
            {
                Settled = settled,
            };
        }
        finally
        {
            // Refused, cut off, or the same as one that waits already.
            await store.DiscardAsync(upload, CancellationToken.None);
        }
    }

    /// <summary>Shows what would become of a file; nothing of it is kept.</summary>
    public async Task<PreviewOutcome> PreviewAsync(Stream content, FileAsked asked, CancellationToken cancel)
    {
        var path = Path.Combine(Path.GetTempPath(), $"preview-{Guid.NewGuid():N}");
        try
        {
            await using (var file = PrivateFiles.Open(path, FileMode.CreateNew, FileShare.Read))
            {
                var buffer = new byte[Piece];
                for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
                {
                    if (file.Length + read > Limit) return new(null, null, TooLarge: true);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancel);
                }
            }
            return new(await previews.ReadAsync(() => File.OpenRead(path), asked, cancel), null);
        }
        catch (UnreadableFileException unreadable)
        {
            return new(null, unreadable.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<(SettledFile? Settled, string? Unreadable)> SettleAsync(
        WaitingFile file, FileAsked asked, CancellationToken cancel)
    {
        try
        {
            return (await shapes.SettleAsync(() => store.Open(file.Upload!.Value, file.Length), asked, cancel), null);
        }
        catch (UnreadableFileException unreadable)
        {
            return (null, unreadable.Message);
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
public sealed record UploadOutcome(ImportRun? Run, string? Refusal, bool TooLarge = false)
{
    /// <summary>How the file is read, or what is asked before; null where it cannot be read or is too large.</summary>
    public SettledFile? Settled { get; init; }

    /// <summary>Under which number it waits for somebody to look at it; null where it does not.</summary>
    public Guid? Waits { get; init; }
}

/// <summary>What a file would become, or why that cannot be shown.</summary>
/// <param name="Preview">The preview.</param>
/// <param name="Unreadable">Why the file cannot be read.</param>
/// <param name="TooLarge">Whether it was its size.</param>
public sealed record PreviewOutcome(FilePreview? Preview, string? Unreadable, bool TooLarge = false);
