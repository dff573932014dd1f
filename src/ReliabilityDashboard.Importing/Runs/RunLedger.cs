using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Runs;

/// <summary>The runs of imports: begun, found again after a crash, ended.</summary>
public sealed class RunLedger(IDbContextFactory<ReliabilityContext> contexts, WriteQueue queue, TimeProvider time)
{
    /// <summary>Begins a run over a file, or finds the unfinished one over the same bytes: source, kind and SHA-256 tell. One that has
    /// ended over a file of the inbox is found until the file was put away.</summary>
    /// <param name="source">The source its records belong to.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="file">The file.</param>
    /// <param name="origin">The way it came.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    /// <param name="zone">In which its times without an offset are; null: that of the source.</param>
    /// <param name="settled">How it is read and what is told of it, where its shape was looked at.</param>
    public Task<ImportRun> BeginAsync(
        string source, string kind, WaitingFile file, RunOrigin origin, CancellationToken cancel, string? zone = null,
        SettledFile? settled = null) =>
        queue.ForBatchAsync(
            async context =>
            {
                var run = await context
                    .ImportRuns.Where(r =>
                        r.Source == source
                        && r.Kind == kind
                        && r.Sha256 == file.Sha256
                        && (r.Status == RunStatus.Queued || r.Status == RunStatus.Running || (file.Path != null && r.FilePath == file.Path))
                    )
                    .OrderBy(r => r.Id)
                    .FirstOrDefaultAsync(cancel);
                if (run is null)
                {
                    run = new ImportRun
                    {
                        Source = source,
                        Kind = kind,
                        FileName = file.Name,
                        Sha256 = file.Sha256,
                        Origin = origin,
                        Status = RunStatus.Queued,
                        BytesTotal = file.Length,
                        Zone = zone ?? await SourceZones.OfAsync(context, source, cancel),
                        StartedAt = time.GetUtcNow().UtcDateTime,
                        Mapping = settled?.Reading.Mapping,
                        Reading = settled?.Reading.Text(),
                        Notes = (settled?.Warnings ?? []).Distinct().ToDictionary(RunNote.Warning, _ => 1L),
                    };
                    context.ImportRuns.Add(run);
                }
                run.FilePath = file.Path;
                // One that came before is the same, and may be under way.
                run.Upload ??= file.Upload;
                await context.SaveChangesAsync(cancel);
                return run;
            },
            cancel
        );

    /// <summary>Reads one run, or null.</summary>
    public async Task<ImportRun?> FindAsync(long id, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
    }

    /// <summary>The runs of the given origins that a crash cut off, oldest first.</summary>
    public async Task<List<ImportRun>> UnfinishedAsync(IReadOnlyList<RunOrigin> origins, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context
            .ImportRuns.AsNoTracking()
            .Where(r => origins.Contains(r.Origin) && (r.Status == RunStatus.Queued || r.Status == RunStatus.Running))
            .OrderBy(r => r.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Marks a run as ended: failed where there is an error, else succeeded. An uploaded file goes with it.</summary>
    public Task EndAsync(long id, string? error, CancellationToken cancel, (string Note, int Count)? told = null) =>
        queue.ForBatchAsync(
            async context =>
            {
                var run = await context.ImportRuns.SingleAsync(r => r.Id == id, cancel);
                run.Status = error is null ? RunStatus.Succeeded : RunStatus.Failed;
                if (told is { } note) run.Notes = new(run.Notes) { [StorableText.Mended(note.Note)] = note.Count };
                // It may say what stood in the file.
                run.Error = error is null ? null : StorableText.Mended(error);
                // A clock that was set back does not make a run end before it began.
                var now = time.GetUtcNow().UtcDateTime;
                run.EndedAt = now > run.StartedAt ? now : run.StartedAt;
                if (run.Origin != RunOrigin.Inbox)
                    run.FilePath = null;
                if (run.Upload is { } upload)
                    await context.UploadPieces.Where(p => p.Upload == upload).ExecuteDeleteAsync(cancel);
                run.Upload = null;
                if (error is null)
                    run.BytesRead = run.BytesTotal;
                return await context.SaveChangesAsync(cancel);
            },
            cancel
        );

    /// <summary>Notes that the file of an ended run no longer waits in the inbox, so that the same file laid there again is a run of its
    /// own.</summary>
    public Task<int> PutAwayAsync(long id, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(
            context =>
                context.ImportRuns.Where(r => r.Id == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.FilePath, (string?)null), cancel),
            cancel
        );
}
