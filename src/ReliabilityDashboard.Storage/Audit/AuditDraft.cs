namespace ReliabilityDashboard.Storage.Audit;

/// <summary>What an entry of the audit log tells, before it has its place in the chain.</summary>
/// <param name="Action">What was done: created, changed, removed, or the word of an event.</param>
/// <param name="Kind">What it was done to.</param>
/// <param name="ObjectId">Its key; empty where it has none.</param>
/// <param name="ObjectName">Its name at that time.</param>
/// <param name="Changes">Field by field.</param>
public sealed record AuditDraft(string Action, string Kind, string ObjectId, string ObjectName, IReadOnlyList<AuditChange> Changes);
