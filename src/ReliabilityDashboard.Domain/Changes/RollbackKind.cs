namespace ReliabilityDashboard.Domain.Changes;

/// <summary>Who took a change back.</summary>
public enum RollbackKind
{
    /// <summary>A guardrail.</summary>
    Automatic,
    /// <summary>A person.</summary>
    Manual,
}
