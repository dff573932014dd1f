using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Takes a source's session rows out. The day rollups lose the same figures in the same transaction, so no page ever sees them
/// disagree.</summary>
internal static class SessionRemoval
{
    private const int BatchSize = 2_000;

    /// <summary>The series that hold rows of the source.</summary>
    public static async Task<List<int>> SeriesAsync(ReliabilityContext context, string source, CancellationToken cancel) =>
        await context.SessionBuckets.Where(b => b.Source == source).Select(b => b.SeriesId).Distinct().ToListAsync(cancel);

    /// <summary>Takes out one batch of a series inside the open transaction, at last the emptied series; false where none was
    /// left.</summary>
    public static async Task<bool> BatchAsync(
        ReliabilityContext context, string source, int seriesId, ReportingDays days, CancellationToken cancel)
    {
        var of = context.SessionBuckets.Where(b => b.SeriesId == seriesId && b.Source == source);
        var going = await of.AsNoTracking().OrderBy(b => b.Time).Take(BatchSize + 1).ToListAsync(cancel);
        if (going.Count > BatchSize)
        {
            // Rows that begin together go together, so that a batch is one stretch of time.
            var cut = going[^1].Time;
            going.RemoveAll(b => b.Time == cut);
            of = of.Where(b => b.Time < cut);
        }
        if (going.Count > 0)
        {
            var one = await context.SessionSeries.AsNoTracking().SingleAsync(s => s.Id == seriesId, cancel);
            var known = new RolledUpSeries(new(one.ServiceId, one.JourneyId, one.Release, one.Platform, one.Segment));
            var rollup = new SessionRollup(days);
            foreach (var row in going)
                rollup.Add(
                    known, row.Time, row.BucketSeconds, new(row.Total, row.Crashed, row.Errored, row.Abnormal, row.Users, row.CrashedUsers),
                    -1);
            await of.ExecuteDeleteAsync(cancel);
            rollup.Flush(context);
        }
        if (!await context.SessionBuckets.AnyAsync(b => b.SeriesId == seriesId, cancel))
            await context.SessionSeries.Where(s => s.Id == seriesId).ExecuteDeleteAsync(cancel);
        return going.Count > 0;
    }
}
