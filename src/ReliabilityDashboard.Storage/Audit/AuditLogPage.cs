namespace ReliabilityDashboard.Storage.Audit;

/// <summary>A page of the audit log.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Total">How many there are over all pages.</param>
/// <param name="Last">Number and hash of the last entry, whatever the filter; null while there is none.</param>
public sealed record AuditLogPage(IReadOnlyList<AuditRecord> Entries, int Total, (long Number, string Hash)? Last);
