namespace ReliabilityDashboard.Domain.Changes;

/// <summary>How a change ended.</summary>
public enum ChangeResult
{
    /// <summary>It stayed.</summary>
    Succeeded,
    /// <summary>It failed.</summary>
    Failed,
    /// <summary>It was taken back.</summary>
    RolledBack,
}
