namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>What a comparison of two periods may say.</summary>
public enum Verdict
{
    /// <summary>Reliably lower than before.</summary>
    Lower,
    /// <summary>Reliably higher than before.</summary>
    Higher,
    /// <summary>Nothing that chance could not have done; not the same as "no change".</summary>
    NoReliableChange,
    /// <summary>Too little to test.</summary>
    NotEnoughData,
    /// <summary>The period still runs or moves with the clock: both numbers, no verdict.</summary>
    Running,
}
