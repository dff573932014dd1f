using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>A question that cannot be answered as it was asked.</summary>
/// <param name="Why">What is at fault.</param>
public sealed record MetricRefusal(Refusal Why) : MetricReply;
