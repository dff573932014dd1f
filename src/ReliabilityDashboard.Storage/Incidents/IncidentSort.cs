namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>What a list of incidents is ordered by. Unknown values stand last in either direction.</summary>
public enum IncidentSort
{
    Started,
    Title,
    Severity,
    Service,
    Category,
    Trigger,
    /// <summary>From the start to the resolution; open incidents stand last.</summary>
    Duration,
    /// <summary>Share of the active users.</summary>
    Share,
}
