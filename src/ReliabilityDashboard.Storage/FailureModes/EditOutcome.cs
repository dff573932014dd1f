namespace ReliabilityDashboard.Storage.FailureModes;

/// <summary>What became of a person's decision: the id it ended at, or why nothing was changed, in words for people.</summary>
public sealed record EditOutcome(long? Id, string? Refusal)
{
    public static EditOutcome Done(long id) => new(id, null);

    public static EditOutcome Refused(string reason) => new(null, reason);
}
