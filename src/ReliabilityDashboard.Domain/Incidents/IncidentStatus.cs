namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>Where an incident stands.</summary>
public enum IncidentStatus
{
    /// <summary>Users may still be affected.</summary>
    Open,
    /// <summary>Users are no longer affected, the cause is not removed.</summary>
    Mitigated,
    /// <summary>Over.</summary>
    Resolved,
    /// <summary>Was none; in no metric.</summary>
    Cancelled,
}
