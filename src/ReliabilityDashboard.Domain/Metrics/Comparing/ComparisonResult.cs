namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>A comparison as it is shown.</summary>
/// <param name="Verdict">What may be said.</param>
/// <param name="P">Raw p; null without a test.</param>
/// <param name="PAdjusted">p after the family or the factor it stands in; the verdict follows it at 0.05.</param>
/// <param name="Test">The test.</param>
/// <param name="N">Tested now.</param>
/// <param name="PreviousN">Tested before.</param>
public sealed record ComparisonResult(Verdict Verdict, double? P, double? PAdjusted, TestKind Test, long N, long PreviousN);
