namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>What became of one record: stored, already so, or refused for a field and a reason.</summary>
public readonly record struct WriteOutcome(WriteKind Kind, string? Field = null, string? Reason = null)
{
    public static WriteOutcome Inserted => new(WriteKind.Inserted);
    public static WriteOutcome Updated => new(WriteKind.Updated);
    public static WriteOutcome Unchanged => new(WriteKind.Unchanged);
    public static WriteOutcome Skipped(string reason) => new(WriteKind.Skipped, Reason: reason);
    public static WriteOutcome Rejected(string? field, string reason) => new(WriteKind.Rejected, field, reason);

    /// <summary>A record of the sample where somebody's own row stands.</summary>
    public static WriteOutcome HeldByOthers => new(WriteKind.Skipped, Reason: "somebody's own figures stand there");
}

/// <summary>The ways a record of a run is counted.</summary>
public enum WriteKind
{
    Inserted,
    Updated,
    Unchanged,
    Skipped,
    Rejected,
}
