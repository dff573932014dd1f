using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics.Comparing;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>The period before, and what may be said about the difference.</summary>
/// <param name="Period">What was compared with.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Fields">Its figures.</param>
/// <param name="Result">Verdict, p, p adjusted, test.</param>
public sealed record MetricComparison(Period Period, string Label, MetricFields Fields, ComparisonResult Result);
