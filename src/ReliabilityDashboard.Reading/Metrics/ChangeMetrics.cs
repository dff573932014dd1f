using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Changes, and how many of them set off an incident.</summary>
public sealed class ChangeMetrics(ChangeScopes scopes, ReportingCalendar calendar) : IMetricSource
{
    public bool Answers(MetricQuestion question) => question.Metric is "changes" or "change-failure-rate";

    public RecordKind Records => RecordKind.Changes;

    public async Task<OrRefusal<MetricSeries>> ReadAsync(MetricQuestion question, ComparedPeriod periods, CancellationToken cancel)
    {
        var scope = await scopes.OfAsync(question.Filter, cancel);
        var placed = new PlacedRecords<Change>(scope.Changes, change => change.At);
        return question.Metric == "changes" ? Counts(scope, placed) : Failures(scope, placed);
    }

    private MetricSeries Counts(ChangeScope scope, PlacedRecords<Change> placed) => new(
        period => new ChangeCountFields(ChangeCount.Of(placed.Inside(period), period, scope.FirstStored)),
        compared => CountComparison.Of(placed.Instants, compared, calendar, scope.FirstStored));

    private static MetricSeries Failures(ChangeScope scope, PlacedRecords<Change> placed)
    {
        return new(
            period => new ChangeFailureFields(Of(period)),
            compared => ShareComparison.ChangeFailureRate(Of(compared.Current), Of(compared.Previous)));

        ChangeFailureFigures Of(Period period) => ChangeFailureRate.Of(placed.Inside(period), scope.Links, period);
    }
}
