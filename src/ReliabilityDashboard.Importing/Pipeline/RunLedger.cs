using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Entities;
using ReliabilityDashboard.Storage.Writing;

namespace ReliabilityDashboard.Importing.Pipeline;

/// <summary>The runs of imports: begun, found again after a crash, ended.</summary>
public sealed class RunLedger(IDbContextFactory<ReliabilityContext> contexts, WriteQueue queue, TimeProvider time)
{
    /// <summary>Begins a run over a file, or finds the unfinished one over the same bytes: source, kind and SHA-256 tell. One that has ended over a file of the inbox is found until the file was put away.</summary>
    public async Task<ImportRun> BeginAsync(string source, string kind, string fileName, string path, RunOrigin origin, CancellationToken cancel)
    {
        var sha256 = await Sha256Async(path, cancel);
        var length = new FileInfo(path).Length;
        return await queue.ForBatchAsync(async context =>
        {
            var run = await context.ImportRuns
                .Where(r => r.Source == source && r.Kind == kind && r.Sha256 == sha256 && (r.Status == RunStatus.Queued || r.Status == RunStatus.Running || r.FilePath == path))
                .OrderBy(r => r.Id).FirstOrDefaultAsync(cancel);
            if (run is null)
            {
                run = new ImportRun
                {
                    Source = source, Kind = kind, FileName = fileName, Sha256 = sha256, Origin = origin,
                    Status = RunStatus.Queued, BytesTotal = length, StartedAt = time.GetUtcNow().UtcDateTime,
                };
                context.ImportRuns.Add(run);
            }
            run.FilePath = path;
            await context.SaveChangesAsync(cancel);
            return run;
        }, cancel);
    }

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
        return await context.ImportRuns.AsNoTracking()
            .Where(r => origins.Contains(r.Origin) && (r.Status == RunStatus.Queued || r.Status == RunStatus.Running))
            .OrderBy(r => r.Id).ToListAsync(cancel);
    }

    /// <summary>Marks a run as ended: failed where there is an error, else succeeded.</summary>
    public Task EndAsync(long id, string? error, CancellationToken cancel) => queue.ForBatchAsync(async context =>
    {
        var run = await context.ImportRuns.SingleAsync(r => r.Id == id, cancel);
        run.Status = error is null ? RunStatus.Succeeded : RunStatus.Failed;
        run.Error = error;
        // A clock that was set back does not make a run end before it began.
        var now = time.GetUtcNow().UtcDateTime;
        run.EndedAt = now > run.StartedAt ? now : run.StartedAt;
        if (run.Origin != RunOrigin.Inbox) run.FilePath = null;
        if (error is null) run.BytesRead = run.BytesTotal;
        return await context.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Notes that the file of an ended run no longer waits in the inbox, so that the same file laid there again is a run of its own.</summary>
    public Task<int> PutAwayAsync(long id, CancellationToken cancel) => queue.ForBookkeepingAsync(context =>
        context.ImportRuns.Where(r => r.Id == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.FilePath, (string?)null), cancel), cancel);

    private static async Task<string> Sha256Async(string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }
}
