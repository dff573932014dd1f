using Microsoft.Extensions.Options;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Mappings.Reading;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Recognition.Previews;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Sources.Upload;

/// <summary>Files that somebody looks at before anything of them is stored: those that were sent, those of the inbox, and those of earlier
/// runs that are kept.</summary>
public sealed class WaitingFiles(
    UploadStore store, WaitingUploadQuery waiting, InboxFolder inbox, KeptFileStore keptFiles, KeptFileQuery kept, MappingLibrary mappings,
    PreviewChoiceStore choices, PreviewReader previews, FileShapes shapes, RunLedger ledger, IOptions<ImportOptions> options,
    TimeProvider time)
{
    /// <summary>How many rows are read of a file at once; the rest is counted while one reads.</summary>
    public const int FirstLook = 5_000;

    /// <summary>After which a file goes that nobody stored or discarded.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>A file that was sent; null where it waits no longer.</summary>
    public async Task<FileToLookAt?> FindAsync(Guid upload, CancellationToken cancel) =>
        await waiting.FindAsync(upload, cancel) is { } sent
            ? new(sent.FileName, sent.Length, () => store.Open(upload, sent.Length),
                new(sent.Source) { Name = sent.FileName, Zone = sent.Zone })
            {
                Upload = sent,
            }
            : null;

    /// <summary>A file of the inbox; null where it lies there no longer.</summary>
    public FileToLookAt? Find(string name) =>
        inbox.Files().FirstOrDefault(file => file.Name == name) is { } file
            ? new(file.Name, file.Length, file.OpenRead, new(InboxScan.Source) { Name = file.Name })
            : null;

    /// <summary>The file of a run that has ended, as it came; null where it is no longer kept.</summary>
    public async Task<FileToLookAt?> FindAsync(long runId, CancellationToken cancel)
    {
        if (await ledger.FindAsync(runId, cancel) is not { EndedAt: not null } run
            || await kept.FindAsync(run.Sha256, cancel) is not { } file) return null;
        var reading = FileReading.Of(run.Reading);
        var before = reading?.Mapping is { } name ? await mappings.FindAsync(name, reading.Version, cancel) : null;
        var now = run.Mapping is { } by ? (await mappings.FindAsync(by, cancel))?.Mapping.Name : null;
        return new(run.FileName, file.Length, () => keptFiles.Open(run.Sha256, file.Length),
            new(run.Source)
            {
                Name = run.FileName, Zone = run.Zone, Mapping = now, Kind = now is null ? ImportKinds.Find(run.Kind) : null,
                Sheet = reading?.Sheet, Again = new(run.Id, run.Kind, before),
            })
        {
            Run = run,
        };
    }

    /// <summary>Shows what would become of a file, or says why it cannot be read.</summary>
    public async Task<PreviewOutcome> PreviewAsync(
        FileToLookAt file, FileAsked asked, CancellationToken cancel, Action<double>? told = null)
    {
        try
        {
            // Read through while the page stays live.
            return new(await Task.Run(() => previews.ReadAsync(file.Open, asked, cancel, told), cancel), null);
        }
        catch (UnreadableFileException unreadable)
        {
            return new(null, unreadable.Message);
        }
    }

    /// <summary>Begins the run of a file that was sent, or is kept.</summary>
    /// <param name="file">The file.</param>
    /// <param name="asked">What was said of it.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    public async Task<UploadOutcome> StoreAsync(FileToLookAt file, FileAsked asked, CancellationToken cancel)
    {
        SettledFile settled;
        try
        {
            settled = await shapes.SettleAsync(file.Open, asked with { Draft = null, Most = null }, cancel);
        }
        catch (UnreadableFileException unreadable)
        {
            return new(null, unreadable.Message);
        }
        if (!settled.IsClear)
            return new(null, settled.Asks) { Settled = settled };
        var spooled = new WaitingFile(file.Name, file.Run?.Sha256 ?? file.Upload!.Sha256, file.Length) { Upload = file.Upload?.Upload };
        var run = await ledger.BeginAsync(
            asked.Source, settled.Kind!.Word, spooled, file.Run is null ? RunOrigin.Upload : RunOrigin.Kept, cancel,
            settled.Zone ?? asked.Zone, settled);
        if (file.Upload is { } sent) await store.ReleaseAsync(sent.Upload, cancel);
        return new(run, null) { Settled = settled };
    }

    /// <summary>Lets go what waited or was kept for long enough.</summary>
    public async Task LetGoAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await store.LetGoAsync(now - Longest, cancel);
        await choices.LetGoAsync(now - Longest, cancel);
        await keptFiles.LetGoAsync(now - TimeSpan.FromDays(options.Value.SpoolDays), cancel);
    }

    /// <summary>Lets a file that was sent go, of which nothing is stored.</summary>
    public Task DiscardAsync(Guid upload, CancellationToken cancel) => store.ReleaseAsync(upload, cancel);
}

/// <summary>A file that somebody looks at.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Open">Opens it at its beginning.</param>
/// <param name="Asked">What was said of it.</param>
public sealed record FileToLookAt(string Name, long Length, Func<Stream> Open, FileAsked Asked)
{
    /// <summary>Where it was sent; null of others.</summary>
    public WaitingUpload? Upload { get; init; }

    /// <summary>The run that read it before; null of one that nothing read yet.</summary>
    public ImportRun? Run { get; init; }
}
