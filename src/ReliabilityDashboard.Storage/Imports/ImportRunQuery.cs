using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>Reads the runs of imports, what they rejected and how the sources stand.</summary>
[ReadFrom(DataParts.Imports)]
public sealed class ImportRunQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>One page of the filtered list.</summary>
    public async Task<ImportRunListPage> ListAsync(ImportRunListRequest request, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var runs = Matching(context, request);
        return new(
            await runs.OrderByDescending(r => r.Id).Skip(request.Skip).Take(request.Take).ToListAsync(cancel),
            await runs.CountAsync(cancel),
            await context.ImportRuns.Select(r => r.Source).Distinct().OrderBy(s => s).ToListAsync(cancel));
    }

    /// <summary>All of the filtered list, newest first, read row by row.</summary>
    public async IAsyncEnumerable<ImportRun> AllAsync(ImportRunListRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await foreach (var run in Matching(context, request).OrderByDescending(r => r.Id).AsAsyncEnumerable().WithCancellation(cancel))
            yield return run;
    }

    private static IQueryable<ImportRun> Matching(ReliabilityContext context, ImportRunListRequest request)
    {
        var source = request.Source is { } asked ? FilterText.Key(asked) : null;
        return context
            .ImportRuns.AsNoTracking()
            .Where(r =>
                (source == null || SqlText.Lower(r.Source) == source)
                && (request.Kind == null || r.Kind == request.Kind)
                && (request.Status == null || r.Status == request.Status)
                && (request.Before == null || r.Id < request.Before)
            );
    }

    /// <summary>One run, or null.</summary>
    public async Task<ImportRun?> FindAsync(long id, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
    }

    /// <summary>How the sources stand.</summary>
    public async Task<ImportSourcesStanding> StandingAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var runs = context.ImportRuns.AsNoTracking();
        var ended = runs.Where(r => r.Status == RunStatus.Succeeded || r.Status == RunStatus.Failed);
        var lastEnded = await ended
            .Where(r => ended.GroupBy(o => new { o.Source, o.Kind }).Select(g => g.Max(o => o.Id)).Contains(r.Id))
            .ToListAsync(cancel);
        var lastByOrigin = await runs.Where(r => context.ImportRuns.GroupBy(o => o.Origin).Select(g => g.Max(o => o.Id)).Contains(r.Id))
            .ToDictionaryAsync(r => r.Origin, cancel);
        var unfinished = await runs.Where(r => r.Status == RunStatus.Running || r.Status == RunStatus.Queued)
            .OrderBy(r => r.Id)
            .ToListAsync(cancel);
        return new(
            lastEnded, lastByOrigin, unfinished, await runs.Where(r => r.Status == RunStatus.Succeeded).MaxAsync(r => r.EndedAt, cancel));
    }

    /// <summary>The state of a scheduled source, null where it was never looked at.</summary>
    public async Task<SourceState?> StateAsync(string name, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.SourceStates.AsNoTracking().SingleOrDefaultAsync(s => s.Name == name, cancel);
    }

    /// <summary>The load of the sample organisation, null where there is none.</summary>
    public async Task<SampleLoad?> SampleAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.SampleLoads.AsNoTracking().SingleOrDefaultAsync(cancel);
    }

    /// <summary>Names of files that were taken and could not be moved out of the inbox.</summary>
    public async Task<IReadOnlyList<SeenFile>> SeenAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.SeenFiles.AsNoTracking().ToListAsync(cancel);
    }
}

/// <summary>Runs of imports.</summary>
/// <param name="Runs">Newest first.</param>
/// <param name="Total">How many there are over all pages.</param>
/// <param name="Sources">The sources of all runs, to choose from.</param>
public sealed record ImportRunListPage(IReadOnlyList<ImportRun> Runs, int Total, IReadOnlyList<string> Sources);

/// <summary>One page of the runs of imports, newest first; null means any.</summary>
public sealed record ImportRunListRequest(string? Source, string? Kind, RunStatus? Status, int Skip, int Take)
{
    /// <summary>Only runs that began before the run of this id.</summary>
    public long? Before { get; init; }
}

/// <summary>How the sources stand.</summary>
/// <param name="LastEnded">The last run that ended of each source and kind.</param>
/// <param name="LastByOrigin">The last run, ended or not, of each way in.</param>
/// <param name="Unfinished">Runs that wait or go on, oldest first.</param>
/// <param name="LastSucceededAt">When an import last succeeded.</param>
public sealed record ImportSourcesStanding(
    IReadOnlyList<ImportRun> LastEnded,
    IReadOnlyDictionary<RunOrigin, ImportRun> LastByOrigin,
    IReadOnlyList<ImportRun> Unfinished,
    DateTime? LastSucceededAt
);
