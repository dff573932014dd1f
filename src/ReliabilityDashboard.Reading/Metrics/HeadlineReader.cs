using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Computes the five headline figures for the overview, the trends and the API alike.</summary>
public sealed class HeadlineReader(
    IncidentScopes incidents,
    SessionScopes sessions,
    MetricBounds bounds,
    ReportingCalendar calendar,
    IOptions<MetricsOptions> options,
    TimeProvider time
)
{
    /// <summary>The figures of a period and of the one it is compared with.</summary>
    public async Task<Headlines> CompareAsync(RecordFilter filter, ChosenPeriod chosen, Compare compare, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var periods = calendar.ComparedWith(chosen, compare, now);
        var scope = await ScopeAsync(filter, cancel);
        var asked = HaveAll(filter);
        var (current, previous) = (
            await SessionsAsync(filter, periods.Current, cancel), await SessionsAsync(filter, periods.Previous, cancel));
        var (here, before) = (
            await FiguresAsync(scope, current, periods.Current, cancel), await FiguresAsync(scope, previous, periods.Previous, cancel));
        var endsAt = options.Value.RecoveryEndsAt;
        var comparison = HeadlineComparison.Judge(
            current is null || previous is null ? null : WeeklyRateComparison.Sessions(current.Concat(previous), periods, calendar),
            asked ? IncidentComparison.TimeToRecovery(scope.Incidents, periods, now, endsAt) : null,
            asked ? IncidentComparison.TimeToDetection(scope.Incidents, periods, now) : null,
            asked ? ShareComparison.RepeatRate(here.Repeats, before.Repeats) : null,
            asked ? IncidentComparison.BlastRadius(scope.Incidents, periods, now, scope.History.Catalogue) : null,
            periods.AllowsVerdict);
        return new(chosen, periods, here, before, comparison);
    }

    /// <summary>The figures of every calendar bucket of a period, each of the part of it inside the period.</summary>
    public async Task<IReadOnlyList<(TimeBucket Bucket, HeadlineFigures Figures)>> TrendAsync(
        RecordFilter filter, Period period, Step step, CancellationToken cancel)
    {
        var scope = await ScopeAsync(filter, cancel);
        var all = await SessionsAsync(filter, period, cancel);
        var trend = new List<(TimeBucket, HeadlineFigures)>();
        foreach (var bucket in calendar.Cut(period, step, time.GetUtcNow().UtcDateTime))
            trend.Add((bucket, await FiguresAsync(scope, all, bucket.Inside, cancel)));
        return trend;
    }

    /// <summary>Incidents have no release and no platform: under such a filter they give no figure, rather than the unfiltered
    /// one.</summary>
    private async Task<IncidentScope> ScopeAsync(RecordFilter filter, CancellationToken cancel)
    {
        var scope = await incidents.OfAsync(filter, cancel);
        return HaveAll(filter) ? scope : scope with { Facts = [], Incidents = [] };
    }

    private static bool HaveAll(RecordFilter filter) => MetricCatalogue.Find("time-to-recovery")!.FirstMissing(filter) is null;

    private async Task<IReadOnlyList<SessionSums>?> SessionsAsync(RecordFilter filter, Period period, CancellationToken cancel) =>
        (await sessions.OfAsync(filter, period, cancel))?.Sessions;

    private async Task<HeadlineFigures> FiguresAsync(
        IncidentScope scope, IReadOnlyList<SessionSums>? sums, Period period, CancellationToken cancel) =>
        new(
            sums is null ? null : CrashFreeSessionRate.Of(sums, period),
            TimeToRecovery.Of(scope.Incidents, period, options.Value.RecoveryEndsAt), TimeToDetection.Of(scope.Incidents, period),
            RepeatRate.Of(scope.Incidents, period, scope.Repeats),
            BlastRadius.Of(scope.Incidents, period, scope.History.Catalogue, (await bounds.ReadAsync(cancel)).Blast));
}
