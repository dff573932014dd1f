namespace ReliabilityDashboard.Storage.Audit;

/// <summary>One page of the audit log, newest first; null means any.</summary>
/// <param name="Who">Name of the person, key or program.</param>
/// <param name="Kind">What was changed, such as <c>incident</c>.</param>
/// <param name="ObjectId">Which one; with <paramref name="Kind"/>.</param>
/// <param name="Named">Part of the object's name, whatever its case.</param>
/// <param name="From">The first instant, UTC.</param>
/// <param name="To">The instant before which it ends, UTC.</param>
/// <param name="Skip">Entries of earlier pages.</param>
/// <param name="Take">Entries of a page.</param>
public sealed record AuditLogRequest(
    string? Who, string? Kind, string? ObjectId, string? Named, DateTime? From, DateTime? To, int Skip, int Take);
