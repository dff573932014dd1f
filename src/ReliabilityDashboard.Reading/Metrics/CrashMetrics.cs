using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Stored crash records: their number and how many repeat an earlier one.</summary>
public sealed class CrashMetrics(
    CrashOccurrenceQuery query,
    HistoryCache history,
    SessionScopes sessions,
    ReportingCalendar calendar,
    IOptions<MetricsOptions> options
) : IMetricSource
{
    private const string RepeatRateId = "repeat-rate";

    public bool Answers(MetricQuestion question) =>
        question.Metric == "crashes" || (question.Metric == RepeatRateId && question.Of == MetricQuestion.Crashes);

    public RecordKind Records => RecordKind.Crashes;

    public async Task<OrRefusal<MetricSeries>> ReadAsync(MetricQuestion question, ComparedPeriod periods, CancellationToken cancel)
    {
        var both = question.Compare is null ? periods.Current : Around(periods);
        var first = await query.EarliestAsync(cancel);
        var repeats = question.Metric == RepeatRateId;
        var read = await query.ReadAsync(repeats ? WithLookBack(both) : both, cancel);
        var passes = CrashDimensions.InMemory.Passing((await history.GetAsync(cancel)).Names.Resolve(question.Filter));
        var placed = new PlacedRecords<Occurrence>(read.Where(passes).Select(Of), one => one.At);
        return repeats
            ? Repeats(placed, new RepeatHistory(read.Select(Of), first, options.Value.RepeatLookBack))
            : await CountsAsync(question, periods, placed, first, cancel);

        static Occurrence Of(CrashOccurrence crash) => new(crash.Group, crash.At, crash.Id);
    }

    private async Task<OrRefusal<MetricSeries>> CountsAsync(
        MetricQuestion question, ComparedPeriod periods, PlacedRecords<Occurrence> placed, DateTime? first, CancellationToken cancel)
    {
        var here = await sessions.OfAsync(question.Filter, periods.Current, cancel);
        var before = question.Compare is null ? null : await sessions.OfAsync(question.Filter, periods.Previous, cancel);
        if ((here.Refusal ?? before?.Refusal) is { } refusal) return refusal;
        var (current, previous) = (Sums(here.Value!), before is null ? null : Sums(before.Value!));
        return new MetricSeries(
            period => new CrashFields(CrashCount.Of(placed.Inside(period).Count, TrafficOf(period), period, first)),
            compared => CountComparison.Of(placed.Instants, compared, calendar, first));

        static PlacedRecords<SessionSums> Sums(SessionHistory traffic) => new(traffic.Sessions, sum => sum.Start);

        long? TrafficOf(Period period)
        {
            var sums = (period == periods.Previous ? previous : current)?.Inside(period);
            return sums is { Count: > 0 } some ? some.Sum(sum => sum.Total) : null;
        }
    }

    private static MetricSeries Repeats(PlacedRecords<Occurrence> placed, RepeatHistory history)
    {
        return new(
            period => new RepeatFields(Of(period), MetricQuestion.Crashes),
            compared => ShareComparison.RepeatRate(Of(compared.Current), Of(compared.Previous)));

        RepeatFigures Of(Period period) => RepeatRate.Of(placed.Inside(period), period, history);
    }

    /// <summary>As far back as an earlier crash can make a later one a repeat.</summary>
    private Period WithLookBack(Period period)
    {
        var lookBack = options.Value.RepeatLookBack;
        return period.From - DateTime.UnixEpoch > lookBack ? new(period.From - lookBack, period.To) : period;
    }

    private static Period Around(ComparedPeriod periods) => new(
        periods.Previous.From < periods.Current.From ? periods.Previous.From : periods.Current.From,
        periods.Previous.To > periods.Current.To ? periods.Previous.To : periods.Current.To);
}
