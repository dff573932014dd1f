namespace ReliabilityDashboard.Storage.Learning;

/// <summary>An incident that a post-mortem is about.</summary>
public sealed class PostMortemIncident
{
    public long PostMortemId { get; set; }
    public long IncidentId { get; set; }
}
