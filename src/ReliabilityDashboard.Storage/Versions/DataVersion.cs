namespace ReliabilityDashboard.Storage.Versions;

/// <summary>One row that grows with every write, so that caches and open pages notice.</summary>
public sealed class DataVersion
{
    public int Id { get; set; }
    public long Version { get; set; }
}
