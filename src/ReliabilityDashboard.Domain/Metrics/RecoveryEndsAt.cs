namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Where recovery ends (<c>Metrics:RecoveryEndsAt</c>).</summary>
public enum RecoveryEndsAt
{
    /// <summary>At resolution: the default.</summary>
    Resolved,
    /// <summary>At mitigation; where that is unknown at resolution, and counted as such.</summary>
    Mitigated,
}
