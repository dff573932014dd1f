namespace ReliabilityDashboard.Storage.Imports;

/// <summary>Who may run a source's imports now.</summary>
public sealed class Lease
{
    public required string Name { get; set; }
    public required string Holder { get; set; }
    public DateTime ExpiresAt { get; set; }
}
