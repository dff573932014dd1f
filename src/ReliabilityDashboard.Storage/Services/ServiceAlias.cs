namespace ReliabilityDashboard.Storage.Services;

/// <summary>Another name of a service.</summary>
public sealed class ServiceAlias
{
    public required string AliasKey { get; set; }
    public required string Alias { get; set; }
    public int ServiceId { get; set; }
    public string Source { get; set; } = "";
}
