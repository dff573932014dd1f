namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>What a crash-free rate means for the brand.</summary>
public enum CrashFreeBand
{
    /// <summary>At or above the upper bound.</summary>
    Excellent,
    /// <summary>Between the bounds.</summary>
    AtRisk,
    /// <summary>Below the lower bound.</summary>
    BrandDamage,
}
