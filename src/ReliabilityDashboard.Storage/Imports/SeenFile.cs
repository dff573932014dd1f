namespace ReliabilityDashboard.Storage.Imports;

/// <summary>A file of the inbox that could not be moved away after its import.</summary>
public sealed class SeenFile
{
    public required string Name { get; set; }
    public long Size { get; set; }
    public DateTime ModifiedAt { get; set; }
    public required string Sha256 { get; set; }
}
