using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Collects the spans of a metric that keeps its zeros.</summary>
internal static class IncidentSpans
{
    public static SpanSet Of(IEnumerable<Incident> incidents, Period period, Func<Incident, IncidentSpan?> spanOf)
    {
        var spans = new List<IncidentSpan>();
        var reversed = 0;
        foreach (var incident in incidents)
        {
            if (!incident.Counts || spanOf(incident) is not { } span || !period.Contains(span.PlacedAt)) continue;
            if (span.Seconds < 0) reversed++;
            else spans.Add(span);
        }
        return new(spans, reversed);
    }
}
