using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Time to acknowledge: acknowledged − detected.</summary>
/// <remarks>Placed by detection. A span of 0 stays; a reversed one is left out and counted.</remarks>
public static class TimeToAcknowledge
{
    /// <summary>The span of one incident in seconds, however odd; null where an instant is unknown.</summary>
    public static IncidentSpan? SpanOf(Incident incident) =>
        incident is { DetectedAt: { } detected, AcknowledgedAt: { } acknowledged }
            ? new(incident, detected, (acknowledged - detected).TotalSeconds)
            : null;

    /// <summary>The spans placed inside the period.</summary>
    public static SpanSet Spans(IEnumerable<Incident> incidents, Period period) => IncidentSpans.Of(incidents, period, SpanOf);

    /// <summary>The figures of the period, in seconds.</summary>
    public static DurationFigures Of(IEnumerable<Incident> incidents, Period period) => Spans(incidents, period).Figures;
}
