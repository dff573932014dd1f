namespace ReliabilityDashboard.Storage.Queries;

/// <summary>A page of the audit log.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Total">How many there are over all pages.</param>
/// <param name="Anything">Whether the log has any entry at all, whatever the filter.</param>
public sealed record AuditLogPage(IReadOnlyList<AuditRecord> Entries, int Total, bool Anything);
