namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Which instant of an incident has to lie inside the period, as each metric places it.</summary>
public enum IncidentPlacing
{
    Started,
    Detected,
    Mitigated,
    Resolved,
}
