using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Time to close: resolved − mitigated.</summary>
public static class TimeToClose
{
    /// <summary>The metric.</summary>
    public static DurationMetric Metric { get; } = new()
    {
        Id = "time-to-close",
        Name = "Time to close",
        Definition = "From the moment users were no longer affected until the incident was resolved.",
        Begins = IncidentInstant.Mitigated,
        Ends = IncidentInstant.Resolved,
        PlacedBy = IncidentInstant.Resolved,
        Needs = "a mitigation and a resolution",
    };
}
