namespace ReliabilityDashboard.Domain.Metrics.Matrix;

/// <summary>Thresholds set by a person; null where nobody set one.</summary>
/// <param name="FrequencyPerWeek">Occurrences per week from which on a mode is frequent.</param>
/// <param name="Impact">Impact from which on it is high, in the unit of the chart.</param>
public sealed record MatrixThresholds(double? FrequencyPerWeek, double? Impact)
{
    /// <summary>Nobody set any.</summary>
    public static MatrixThresholds None { get; } = new(null, null);
}
