namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>A service that an incident reached.</summary>
public sealed class IncidentService
{
    public long IncidentId { get; set; }
    public int ServiceId { get; set; }
}
