namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>Rules between the fields of an incident as it would be stored, source and person merged.</summary>
public static class IncidentRules
{
    /// <summary>The first rule that refuses the record, as field and reason, or null.</summary>
    /// <param name="affectedUsers">Users affected.</param>
    /// <param name="activeUsers">Users active while it lasted.</param>
    public static (string Field, string Reason)? Broken(long? affectedUsers, long? activeUsers) =>
        affectedUsers > activeUsers
            ? ("affected_users", $"affected_users ({affectedUsers}) is more than active_users ({activeUsers})")
            : null;

    /// <summary>The first pair of instants out of order (started, detected, acknowledged, mitigated, resolved), as field and reason, or
    /// null.</summary>
    /// <remarks>A finding, not a fault, of what a source says; refused only where a person types it. Each instant is held against the
    /// nearest known one before it.</remarks>
    public static (string Field, string Reason)? OutOfOrder(
        DateTime? startedAt, DateTime? detectedAt, DateTime? acknowledgedAt, DateTime? mitigatedAt, DateTime? resolvedAt)
    {
        ReadOnlySpan<(string Name, DateTime? Instant)> instants =
        [
            ("started_at", startedAt), ("detected_at", detectedAt), ("acknowledged_at", acknowledgedAt),
            ("mitigated_at", mitigatedAt), ("resolved_at", resolvedAt),
        ];
        (string Name, DateTime? Instant) before = default;
        foreach (var next in instants)
        {
            if (next.Instant is null) continue;
            if (next.Instant < before.Instant) return (next.Name, $"{next.Name} lies before {before.Name}");
            before = next;
        }
        return null;
    }
}
