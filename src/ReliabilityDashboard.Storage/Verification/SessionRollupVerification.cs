using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Storage.Verification;

/// <summary>Sums the raw session rows of one service after the other and holds its day rollups against the sums; raw buckets must not
/// overlap either.</summary>
internal sealed class SessionRollupVerification : IVerification
{
    public string Subject => "sessions: day rollups against raw rows";

    public async Task<long> RunAsync(VerificationScope scope, CancellationToken cancel)
    {
        long compared = 0;
        var days = new ReportingDays(scope.Calendar);
        days.KeepFrom(await RawEdge.ReadAsync(scope.Context, cancel));
        var series = (await scope.Context.SessionSeries.ToListAsync(cancel)).ToLookup(s => s.ServiceId);
        var rolledUp = await scope.Context.SessionDays.Select(d => d.ServiceId).Distinct().ToListAsync(cancel);
        foreach (var service in series.Select(s => s.Key).Union(rolledUp).Order())
        {
            var sums = new SessionRollup(days);
            foreach (var one in series[service])
                compared += await SumAsync(scope, one, sums, cancel);
            await CompareAsync(scope, service, sums, cancel);
        }
        return compared;
    }

    private static async Task<long> SumAsync(VerificationScope scope, SessionSeries one, SessionRollup sums, CancellationToken cancel)
    {
        var known = new RolledUpSeries(new(one.ServiceId, one.JourneyId, one.Release, one.Platform, one.Segment));
        var (rows, ends) = (0L, DateTime.MinValue);
        var raw = scope.Context.SessionBuckets.Where(b => b.SeriesId == one.Id).OrderBy(b => b.Time).ThenBy(b => b.BucketSeconds);
        await foreach (var row in raw.AsAsyncEnumerable().WithCancellation(cancel))
        {
            rows++;
            sums.Add(
                known, row.Time, row.BucketSeconds, new(row.Total, row.Crashed, row.Errored, row.Abnormal, row.Users, row.CrashedUsers), 1);
            if (row.Total is null)
                continue;
            if (row.Time < ends)
                scope.Differs(
                    $"session_buckets {Of(scope, known.Key)} at {Instant(row.Time)}",
                    $"a bucket of {row.BucketSeconds} s overlaps the one before it, which ends at {Instant(ends)}");
            ends = row.Time.AddSeconds(row.BucketSeconds);
        }
        return rows;
    }

    private static async Task CompareAsync(VerificationScope scope, int service, SessionRollup sums, CancellationToken cancel)
    {
        var name = scope.Names.Service(service);
        // Their raw rows are gone; a checksum of their own proves them.
        var retained = (
            await scope.Context.RetainedDays.Where(d => d.ServiceId == service).Select(d => d.Day).ToListAsync(cancel)).ToHashSet();
        var byDimension = new RollupComparison<(DateOnly Day, int Service, int Journey, string Segment, string Platform)>(
            scope,
            sums.ByDimension,
            SessionDelta.Columns,
            key => retained.Contains(key.Day),
            key =>
                $"session_days {Day(key.Day)} {Named("service", name)}{Named(" journey", scope.Names.Journey(key.Journey))}"
                    + $"{Named(" segment", key.Segment)}{Named(" platform", key.Platform)}"
        );
        await foreach (var d in scope.Context.SessionDays.Where(d => d.ServiceId == service).AsAsyncEnumerable().WithCancellation(cancel))
            byDimension.Compare(
                (d.Day, d.ServiceId, d.JourneyId, d.Segment, d.Platform),
                [
                    d.Rows,
                    d.Total,
                    d.CrashTotal,
                    d.Crashed,
                    d.ErroredTotal,
                    d.Errored,
                    d.AbnormalTotal,
                    d.Abnormal,
                    d.Users,
                    d.CrashedUsers,
                    d.ShiftedUsers,
                    d.WholeUsers,
                    d.WholeCrashedUsers,
                    d.WholeShiftedUsers,
                ]
            );
        byDimension.TellMissing();

        var byRelease = new RollupComparison<(DateOnly Day, int Service, string Release)>(
            scope, sums.ByRelease, SessionDelta.ReleaseColumns, key => retained.Contains(key.Day),
            key => $"session_release_days {Day(key.Day)} {Named("service", name)}{Named(" release", key.Release)}");
        await foreach (
            var d in scope.Context.SessionReleaseDays.Where(d => d.ServiceId == service).AsAsyncEnumerable().WithCancellation(cancel))
            byRelease.Compare(
                (d.Day, d.ServiceId, d.Release),
                [
                    d.Rows, d.Total, d.CrashTotal, d.Crashed, d.ErroredTotal, d.Errored, d.AbnormalTotal, d.Abnormal, d.Users,
                    d.CrashedUsers, d.ShiftedUsers,
                ]);
        byRelease.TellMissing();
    }

    private static string Of(VerificationScope scope, in SeriesKey key) =>
        $"{Named("service", scope.Names.Service(key.ServiceId))}{Named(" journey", scope.Names.Journey(key.JourneyId))}"
        + $"{Named(" release", key.Release)}{Named(" segment", key.Segment)}{Named(" platform", key.Platform)}";

    private static string Named(string what, string name) => name.Length == 0 ? "" : $"{what} '{name}'";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
