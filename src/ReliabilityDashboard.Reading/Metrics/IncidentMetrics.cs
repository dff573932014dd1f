using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Everything that is computed from incidents.</summary>
public sealed class IncidentMetrics(
    IncidentScopes scopes, MetricBounds bounds, ReportingCalendar calendar, IOptions<MetricsOptions> options,
    TimeProvider time) : IMetricSource
{
    public bool Answers(MetricQuestion question) =>
        question.Metric
            is "time-to-recovery"
                or "time-to-detection"
                or "time-to-acknowledge"
                or "time-to-mitigate"
                or "blast-radius"
                or "incidents"
        || (question.Metric == "repeat-rate" && question.Of == MetricQuestion.Incidents);

    public RecordKind Records => RecordKind.Incidents;

    public async Task<OrRefusal<MetricSeries>> ReadAsync(MetricQuestion question, ComparedPeriod periods, CancellationToken cancel)
    {
        var scope = await scopes.OfAsync(question.Filter, cancel);
        var now = time.GetUtcNow().UtcDateTime;
        return question.Metric switch
        {
            "time-to-recovery" => Recovery(scope, now),
            "time-to-detection" => Durations(
                scope, TimeToDetection.SpanOf, TimeToDetection.Spans, "a detection and a start of its own",
                compared => IncidentComparison.TimeToDetection(scope.Incidents, compared, now)),
            "time-to-acknowledge" => Durations(
                scope, TimeToAcknowledge.SpanOf, TimeToAcknowledge.Spans, "a detection and an acknowledgement",
                compared => IncidentComparison.TimeToAcknowledge(scope.Incidents, compared, now)),
            "time-to-mitigate" => Durations(
                scope, TimeToMitigate.SpanOf, TimeToMitigate.Spans, "a detection and a mitigation",
                compared => IncidentComparison.TimeToMitigate(scope.Incidents, compared, now)),
            "repeat-rate" => Repeats(scope),
            "blast-radius" => Blast(scope, (await bounds.ReadAsync(cancel)).Blast, now),
            _ => Counts(scope),
        };
    }

    private MetricSeries Recovery(IncidentScope scope, DateTime now)
    {
        var endsAt = options.Value.RecoveryEndsAt;
        var byEnd = new PlacedRecords<Incident>(scope.Incidents, incident => TimeToRecovery.SpanOf(incident, endsAt)?.PlacedAt);
        var byBegin = new PlacedRecords<Incident>(scope.Incidents, incident => incident.DetectedAt ?? incident.StartedAt);
        return new(
            period => new RecoveryFields(
                TimeToRecovery.Of(byEnd.Inside(period), period, endsAt), RecoverySurvival.Of(byBegin.Inside(period), period, now, endsAt)),
            compared => IncidentComparison.TimeToRecovery(scope.Incidents, compared, now, endsAt)
        );
    }

    private static MetricSeries Durations(
        IncidentScope scope, Func<Incident, IncidentSpan?> spanOf, Func<IEnumerable<Incident>, Period, SpanSet> spans, string needs,
        Func<ComparedPeriod, TestOutcome> test)
    {
        var placed = new PlacedRecords<Incident>(scope.Incidents, incident => spanOf(incident)?.PlacedAt);
        return new(period => new DurationFields(spans(placed.Inside(period), period), needs), test);
    }

    private static MetricSeries Repeats(IncidentScope scope)
    {
        var placed = ByStart(scope);
        return new(
            period => new RepeatFields(Of(period), MetricQuestion.Incidents),
            compared => ShareComparison.RepeatRate(Of(compared.Current), Of(compared.Previous)));

        RepeatFigures Of(Period period) => RepeatRate.Of(placed.Inside(period), period, scope.Repeats);
    }

    private static MetricSeries Blast(IncidentScope scope, BlastThresholds thresholds, DateTime now)
    {
        var placed = ByStart(scope);
        return new(
            period => new BlastFields(
                BlastRadius.Of(placed.Inside(period), period, scope.History.Catalogue, thresholds),
                scope.History.FirstIncident < period.To),
            compared => IncidentComparison.BlastRadius(scope.Incidents, compared, now, scope.History.Catalogue)
        );
    }

    private MetricSeries Counts(IncidentScope scope)
    {
        var placed = ByStart(scope);
        return new(
            period => new IncidentCountFields(IncidentCount.Of(placed.Inside(period), period, scope.History.FirstIncident)),
            compared =>
                CountComparison.Of(
                    scope.Incidents.Where(incident => incident.Counts).Select(incident => incident.StartedAt), compared, calendar,
                    scope.History.FirstIncident)
        );
    }

    private static PlacedRecords<Incident> ByStart(IncidentScope scope) => new(scope.Incidents, incident => incident.StartedAt);
}
