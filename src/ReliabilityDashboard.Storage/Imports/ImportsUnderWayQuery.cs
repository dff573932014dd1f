using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>What is being imported now, in all: for the line above every page.</summary>
[ReadFrom(DataParts.Imports)]
public sealed class ImportsUnderWayQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The imports that run or wait; null where there are none.</summary>
    public async Task<ImportsUnderWay?> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var open = await context
            .ImportRuns.AsNoTracking()
            .Where(r => r.Status == RunStatus.Queued || r.Status == RunStatus.Running)
            .OrderBy(r => r.Id)
            .Select(r => new
            {
                r.FileName,
                r.Origin,
                r.Status,
            })
            .ToListAsync(cancel);
        if (open.Count == 0)
            return null;
        var sample = open.Exists(r => r.Origin == RunOrigin.Sample);
        // Of the sample every file counts, also those that are in: its progress is that of the whole load.
        var sums = await context
            .ImportRuns.AsNoTracking()
            .Where(r => r.Status == RunStatus.Queued || r.Status == RunStatus.Running || (sample && r.Origin == RunOrigin.Sample))
            .GroupBy(r => 1)
            .Select(g => new
            {
                Read = g.Sum(r => r.Read),
                Bytes = g.Sum(r => r.BytesRead),
                Total = g.Sum(r => r.BytesTotal),
            })
            .SingleAsync(cancel);
        var current = open.Find(r => r.Status == RunStatus.Running) ?? open[0];
        return new(sample, current.FileName, sums.Read, sums.Total == 0 ? 0 : (double)sums.Bytes / sums.Total);
    }
}

/// <summary>How far the imports that run now have come.</summary>
/// <param name="IsSample">Whether the sample organisation is among them.</param>
/// <param name="FileName">The file being read.</param>
/// <param name="Read">Records read so far.</param>
/// <param name="Share">Share of the files' bytes read so far, 0 to 1.</param>
public sealed record ImportsUnderWay(bool IsSample, string FileName, long Read, double Share);
