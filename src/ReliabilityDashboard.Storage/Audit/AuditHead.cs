namespace ReliabilityDashboard.Storage.Audit;

/// <summary>The end of the audit log: one row that every writer locks, so that no two entries follow on the same one.</summary>
public sealed class AuditHead
{
    public int Id { get; set; }
    /// <summary>Number of the last entry; 0 while there is none.</summary>
    public long Number { get; set; }
    public required string Hash { get; set; }
}
