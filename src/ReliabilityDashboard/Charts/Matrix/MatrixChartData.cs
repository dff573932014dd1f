namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>All that the impact and frequency matrix shows; its picture and its table are made from it.</summary>
/// <param name="Marks">In the order of the ranked list.</param>
/// <param name="ImpactTitle">Title of the impact axis with its unit, such as "expected loss per occurrence, EUR".</param>
/// <param name="FrequencyThreshold">From here on frequent; null where there is none: then no quadrants are drawn.</param>
/// <param name="ImpactThreshold">From here on of high impact.</param>
/// <param name="Provisional">The thresholds were computed, no person set them yet.</param>
public sealed record MatrixChartData(
    IReadOnlyList<MatrixMark> Marks, string ImpactTitle, double? FrequencyThreshold, double? ImpactThreshold, bool Provisional)
{
    public bool IsEmpty => Marks.Count == 0;

    /// <summary>Both thresholds are known.</summary>
    public bool HasQuadrants => FrequencyThreshold > 0 && ImpactThreshold > 0;
}
