namespace ReliabilityDashboard.Storage.Versions;

/// <summary>One row that grows with every write: the number of the last one. See <see cref="PartVersion"/> for what it wrote.</summary>
public sealed class DataVersion
{
    public int Id { get; set; }
    public long Version { get; set; }
}
