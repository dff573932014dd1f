namespace ReliabilityDashboard.Domain.Metrics.Matrix;

/// <summary>The matrix of a period.</summary>
/// <param name="Unit">Unit of the impact.</param>
/// <param name="Weeks">Weeks that the frequencies stand on.</param>
/// <param name="FrequencyThreshold">From here on a mode is frequent.</param>
/// <param name="ImpactThreshold">From here on its impact is high; null: no quadrants until a person sets it.</param>
/// <param name="FrequencyProvisional">Nobody set the threshold of frequency.</param>
/// <param name="ImpactProvisional">Nobody set the threshold of impact.</param>
/// <param name="Points">The failure modes, highest frequency × impact first.</param>
/// <param name="WithoutValue">Failure modes that have no money.</param>
public sealed record MatrixFigures(
    ImpactUnit Unit, double Weeks, double FrequencyThreshold, double? ImpactThreshold, bool FrequencyProvisional, bool ImpactProvisional,
    IReadOnlyList<MatrixPoint> Points, IReadOnlyList<UnvaluedMode> WithoutValue);
