
namespace ReliabilityDashboard.Storage.Audit;

/// <summary>An entry of the audit log as it is read.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Name of the person, key or program.</param>
/// <param name="Action">created, changed, removed, or the word of an event.</param>
/// <param name="Kind">What it was done to.</param>
/// <param name="ObjectId">Its key; empty where it has none.</param>
/// <param name="ObjectName">Its name at that time.</param>
/// <param name="Changes">Field by field.</param>
public sealed record AuditRecord(
    long Number, DateTime At, string Who, string Action, string Kind, string ObjectId, string ObjectName,
    IReadOnlyList<AuditChange> Changes);
