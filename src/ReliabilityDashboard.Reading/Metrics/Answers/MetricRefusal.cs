namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>A question that cannot be answered as it was asked.</summary>
/// <param name="Field">The parameter at fault, as it stands in an address: <c>category</c>, <c>from</c>, <c>step</c>.</param>
/// <param name="Reason">In words: "sessions have no category".</param>
public sealed record MetricRefusal(string Field, string Reason) : MetricReply;
