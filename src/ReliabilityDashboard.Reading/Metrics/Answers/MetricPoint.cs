using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>The figures of one calendar bucket, of the part of it inside the period.</summary>
public sealed record MetricPoint(TimeBucket Bucket, MetricFields Fields);
