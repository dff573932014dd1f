using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Recognition.Previews;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Sources.Upload;

/// <summary>Files that somebody looks at before anything of them is stored: those that were sent, and those of the inbox.</summary>
public sealed class WaitingFiles(
    UploadStore store, WaitingUploadQuery waiting, InboxFolder inbox, PreviewReader previews, FileShapes shapes, RunLedger ledger)
{
    /// <summary>After which a file goes that nobody stored or discarded.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>A file that was sent; null where it waits no longer.</summary>
    public async Task<FileToLookAt?> FindAsync(Guid upload, CancellationToken cancel) =>
        await waiting.FindAsync(upload, cancel) is { } sent
            ? new(sent.FileName, sent.Length, () => new UploadedFile(store, upload, sent.Length),
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

    /// <summary>Shows what would become of a file, or says why it cannot be read.</summary>
    public async Task<PreviewOutcome> PreviewAsync(FileToLookAt file, FileAsked asked, CancellationToken cancel)
    {
        try
        {
            // Read through while the page stays live.
            return new(await Task.Run(() => previews.ReadAsync(file.Open, asked, cancel), cancel), null);
        }
        catch (UnreadableFileException unreadable)
        {
            return new(null, unreadable.Message);
        }
    }

    /// <summary>Begins the run of a file that was sent.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mapping">The name of the mapping that reads it; null: its columns are the fields.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    public async Task<UploadOutcome> StoreAsync(FileToLookAt file, string? mapping, CancellationToken cancel)
    {
        var sent = file.Upload!;
        SettledFile settled;
        try
        {
            settled = await shapes.SettleAsync(file.Open, file.Asked with { Mapping = mapping }, cancel);
        }
        catch (UnreadableFileException unreadable)
        {
            return new(null, unreadable.Message);
        }
        if (!settled.IsClear)
            return new(null, settled.Asks) { Settled = settled };
        var spooled = new WaitingFile(sent.FileName, sent.Sha256, sent.Length) { Upload = sent.Upload };
        var run = await ledger.BeginAsync(
            sent.Source, settled.Kind!.Word, spooled, RunOrigin.Upload, cancel, settled.Zone ?? sent.Zone, settled);
        await store.ReleaseAsync(sent.Upload, cancel);
        return new(run, null) { Settled = settled };
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
    /// <summary>Where it was sent; null of one that lies in the inbox.</summary>
    public WaitingUpload? Upload { get; init; }
}
