namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How far a failure spread, from the share of users or services it reached.</summary>
public enum BlastClass
{
    /// <summary>Below 1 % by default.</summary>
    Contained,
    /// <summary>From 1 %.</summary>
    Limited,
    /// <summary>From 10 %.</summary>
    Wide,
    /// <summary>From 40 %.</summary>
    Systemic,
}
