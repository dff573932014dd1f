using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Recovery with the open incidents in it.</summary>
/// <param name="Median">Median in seconds; null where more than half are still open, or without a cohort.</param>
/// <param name="N">Size of the cohort used.</param>
/// <param name="Open">Of these, not recovered at the end of the period (or now).</param>
/// <param name="LeftOut">Zero and reversed spans, and ends without an instant.</param>
/// <param name="Curve">Share not yet recovered over seconds.</param>
public sealed record SurvivalFigures(double? Median, int N, int Open, int LeftOut, IReadOnlyList<SurvivalPoint> Curve)
{
    /// <summary>"More than half still open": there is a cohort, but no median.</summary>
    public bool MoreThanHalfOpen => N > 0 && Median is null;
}
