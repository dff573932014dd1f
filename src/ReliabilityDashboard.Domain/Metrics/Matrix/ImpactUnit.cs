namespace ReliabilityDashboard.Domain.Metrics.Matrix;

/// <summary>The one unit of the impact axis.</summary>
public enum ImpactUnit
{
    /// <summary>Journey weight × severity × share of users.</summary>
    Score,
    /// <summary>Estimated money.</summary>
    Money,
}
