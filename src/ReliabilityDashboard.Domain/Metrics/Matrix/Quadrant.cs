namespace ReliabilityDashboard.Domain.Metrics.Matrix;

/// <summary>Where a failure mode stands. On a threshold counts as high.</summary>
public enum Quadrant
{
    /// <summary>Frequent, high impact.</summary>
    ImmediateFire,
    /// <summary>Rare, high impact.</summary>
    TickingTimeBomb,
    /// <summary>Frequent, low impact.</summary>
    Noise,
    /// <summary>Rare, low impact.</summary>
    Backlog,
}
