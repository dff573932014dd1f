using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Storage.Rollups;

/// <summary>Makes day rollups anew from the raw rows: of services whose rows were moved or removed, or of all in another zone.</summary>
public static class RollupRebuild
{
    /// <summary>Rebuilds the rollups of the given services, or of all where none are given, inside the open transaction.</summary>
    public static async Task RunAsync(
        ReliabilityContext context, IReadOnlyCollection<int>? services, ReportingDays days, CancellationToken cancel)
    {
        var ids = services?.ToList();
        var edge = await RawEdge.ReadAsync(context, cancel);
        days.KeepFrom(edge);
        // Days whose raw rows were dropped stay as they are, in the zone that they were cut in.
        var (first, kept) = (
            edge?.FirstDay ?? DateOnly.MinValue, edge?.Instant ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc));
        await context.SessionDays.Where(d => (ids == null || ids.Contains(d.ServiceId)) && d.Day >= first).ExecuteDeleteAsync(cancel);
        await context
            .SessionReleaseDays.Where(d => (ids == null || ids.Contains(d.ServiceId)) && d.Day >= first)
            .ExecuteDeleteAsync(cancel);
        await SessionsAsync(context, ids, kept, days, cancel);

        await context.SignalDays.Where(d => (ids == null || ids.Contains(d.ServiceId)) && d.Day >= first).ExecuteDeleteAsync(cancel);
        await context.UtilisationDays.Where(d => (ids == null || ids.Contains(d.ServiceId)) && d.Day >= first).ExecuteDeleteAsync(cancel);
        var signals = new SignalRollup(days);
        var rows = context
            .SignalBuckets.AsNoTracking()
            .Where(b => (ids == null || ids.Contains(b.ServiceId)) && b.Time >= kept)
            .Select(b => new
            {
                b.ServiceId,
                b.Resource,
                b.Time,
            })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
            signals.Touch(row.ServiceId, row.Resource, row.Time);
        signals.Flush(context);
    }

    private static async Task SessionsAsync(
        ReliabilityContext context, List<int>? ids, DateTime kept, ReportingDays days, CancellationToken cancel)
    {
        var rollup = new SessionRollup(days);
        var series = await context.SessionSeries.AsNoTracking().Where(s => ids == null || ids.Contains(s.ServiceId)).ToListAsync(cancel);
        foreach (var one in series)
        {
            var known = new RolledUpSeries(new(one.ServiceId, one.JourneyId, one.Release, one.Platform, one.Segment));
            await foreach (
                var row in context
                    .SessionBuckets.AsNoTracking()
                    .Where(b => b.SeriesId == one.Id && b.Time >= kept)
                    .AsAsyncEnumerable()
                    .WithCancellation(cancel)
            )
                rollup.Add(
                    known, row.Time, row.BucketSeconds, new(row.Total, row.Crashed, row.Errored, row.Abnormal, row.Users, row.CrashedUsers),
                    1);
        }
        rollup.Flush(context);
    }
}
