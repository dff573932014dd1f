using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Time to mitigate: mitigated − detected.</summary>
public static class TimeToMitigate
{
    /// <summary>The metric.</summary>
    public static DurationMetric Metric { get; } = new()
    {
        Id = "time-to-mitigate",
        Name = "Time to mitigate",
        Definition = "From detection until users were no longer affected.",
        Begins = IncidentInstant.Detected,
        Ends = IncidentInstant.Mitigated,
        PlacedBy = IncidentInstant.Mitigated,
        Needs = "a detection and a mitigation",
    };
}
