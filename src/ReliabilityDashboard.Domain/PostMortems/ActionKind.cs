namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>What an action item changes.</summary>
public enum ActionKind
{
    /// <summary>The structure of the system.</summary>
    Architectural,
    /// <summary>How people work.</summary>
    Process,
    /// <summary>What is seen.</summary>
    Monitoring,
    /// <summary>What is written down.</summary>
    Documentation,
}
