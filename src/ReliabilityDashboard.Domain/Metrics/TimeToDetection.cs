using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Time to detection: detected − started. An inferred start gives none, never 0.</summary>
public static class TimeToDetection
{
    /// <summary>The metric.</summary>
    public static DurationMetric Metric { get; } = new()
    {
        Id = "time-to-detection",
        Name = "Time to detection",
        Definition = "From the start of an incident to its detection; where only the detection is known there is none.",
        Begins = IncidentInstant.Started,
        Ends = IncidentInstant.Detected,
        PlacedBy = IncidentInstant.Detected,
        Needs = "a detection and a start of its own",
        Headline = new("detection was faster", "detection was slower"),
    };
}
