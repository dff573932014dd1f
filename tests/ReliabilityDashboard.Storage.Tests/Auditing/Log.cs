using ReliabilityDashboard.Storage.Audit;

namespace ReliabilityDashboard.Storage.Tests.Auditing;

/// <summary>Reads the audit log of a test.</summary>
internal static class Log
{
    public static AuditLogRequest Everything { get; } = new(null, null, null, null, null, null, 0, 500);

    /// <summary>All entries, oldest first.</summary>
    public static async Task<List<AuditRecord>> LogAsync(this DatabaseBench database) =>
        [.. (await database.Get<AuditLogQuery>().ListAsync(Everything, TestContext.Current.CancellationToken)).Entries.Reverse()];

    /// <summary>The fields of an entry, as one reads them.</summary>
    public static string[] Told(this AuditRecord entry) => [.. entry.Changes.Select(Told)];

    private static string Told(AuditChange change) => $"{change.Field}: {change.Before ?? "∅"} → {change.After ?? "∅"}";
}
