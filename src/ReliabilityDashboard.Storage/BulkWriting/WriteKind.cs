namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>The ways a record of a run is counted.</summary>
public enum WriteKind
{
    Inserted,
    Updated,
    Unchanged,
    Skipped,
    Rejected,
}
