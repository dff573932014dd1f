using ReliabilityDashboard.Domain.Metrics.Comparing;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>A figure beside that of the period before, in words.</summary>
/// <param name="Now">As people read it; null without data.</param>
/// <param name="Before">The same of the period before.</param>
/// <param name="Since">The period before in words.</param>
/// <param name="Result">What may be said; null where it was not tested.</param>
/// <param name="Lower">The word for a lower figure: "shorter", "lower".</param>
/// <param name="Higher">The word for a higher one.</param>
public sealed record TrendComparison(
    string? Now, string? Before, string Since, ComparisonResult? Result, string Lower = "lower", string Higher = "higher");
