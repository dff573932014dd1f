using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Time to detection: detected − started.</summary>
/// <remarks>Placed by detection. An inferred start gives none, never 0. A span of 0 stays; a reversed one is left out and
/// counted.</remarks>
public static class TimeToDetection
{
    /// <summary>The span of one incident in seconds, however odd; null where an instant is unknown.</summary>
    public static IncidentSpan? SpanOf(Incident incident) =>
        !incident.StartedInferred && incident.DetectedAt is { } detected
            ? new(incident, detected, (detected - incident.StartedAt).TotalSeconds)
            : null;

    /// <summary>The spans placed inside the period.</summary>
    public static SpanSet Spans(IEnumerable<Incident> incidents, Period period) => IncidentSpans.Of(incidents, period, SpanOf);

    /// <summary>The figures of the period, in seconds.</summary>
    public static DurationFigures Of(IEnumerable<Incident> incidents, Period period) => Spans(incidents, period).Figures;
}
