using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Sessions;

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
        var scope = await incidents.OfAsync(filter, cancel);
        var (current, previous) = (
            await sessions.OfAsync(filter, periods.Current, cancel), await sessions.OfAsync(filter, periods.Previous, cancel));
        var (here, before) = (
            await FiguresAsync(filter, scope, current, periods.Current, cancel),
            await FiguresAsync(filter, scope, previous, periods.Previous, cancel));
        var asked = here.IncidentsRefused is null;
        var endsAt = options.Value.RecoveryEndsAt;
        var comparison = HeadlineComparison.Judge(
            current is { Value.Sessions: var sums } && previous is { Value.Sessions: var sumsBefore }
                ? WeeklyRateComparison.Sessions(sums.Concat(sumsBefore), periods, calendar)
                : null,
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
        var scope = await incidents.OfAsync(filter, cancel);
        var all = await sessions.OfAsync(filter, period, cancel);
        var trend = new List<(TimeBucket, HeadlineFigures)>();
        foreach (var bucket in calendar.Cut(period, step, time.GetUtcNow().UtcDateTime))
            trend.Add((bucket, await FiguresAsync(filter, scope, all, bucket.Inside, cancel)));
        return trend;
    }

    private async Task<HeadlineFigures> FiguresAsync(
        RecordFilter filter, IncidentScope scope, OrRefusal<SessionHistory> traffic, Period period, CancellationToken cancel) =>
        new(
            traffic.Value is { Sessions: var sums } ? CrashFreeSessionRate.Of(sums, period) : null,
            TimeToRecovery.Of(scope.Incidents, period, options.Value.RecoveryEndsAt), TimeToDetection.Of(scope.Incidents, period),
            RepeatRate.Of(scope.Incidents, period, scope.Repeats),
            BlastRadius.Of(scope.Incidents, period, scope.History.Catalogue, (await bounds.ReadAsync(cancel)).Blast))
        {
            SessionsRefused = traffic.Refusal,
            IncidentsRefused = RecordKind.Incidents.Refuses(filter),
        };
}
