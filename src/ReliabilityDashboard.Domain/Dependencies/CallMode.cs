namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>How a caller waits for its callee.</summary>
public enum CallMode
{
    /// <summary>The caller waits.</summary>
    Sync,
    /// <summary>The caller goes on.</summary>
    Async,
}
