namespace ReliabilityDashboard.Storage.People;

/// <summary>A key that cookies and stored secrets are protected with.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string Xml { get; set; }
}
