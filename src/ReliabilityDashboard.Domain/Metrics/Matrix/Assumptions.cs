namespace ReliabilityDashboard.Domain.Metrics.Matrix;

/// <summary>What was filled in because nobody knew it.</summary>
[Flags]
public enum Assumptions
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>The weight of the journey.</summary>
    Weight = 1,
    /// <summary>The severity.</summary>
    Severity = 2,
    /// <summary>The share of users.</summary>
    Share = 4,
}
