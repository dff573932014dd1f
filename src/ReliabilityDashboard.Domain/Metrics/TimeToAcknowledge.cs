using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Time to acknowledge: acknowledged − detected.</summary>
public static class TimeToAcknowledge
{
    /// <summary>The metric.</summary>
    public static DurationMetric Metric { get; } = new()
    {
        Id = "time-to-acknowledge",
        Name = "Time to acknowledge",
        Definition = "From detection until a person took the incident.",
        Begins = IncidentInstant.Detected,
        Ends = IncidentInstant.Acknowledged,
        PlacedBy = IncidentInstant.Detected,
        Needs = "a detection and an acknowledgement",
    };
}
