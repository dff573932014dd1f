using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>Rules between the fields of an incident, whoever said them.</summary>
public static class IncidentRules
{
    /// <summary>The first rule that the fields break as they would hold, as field and reason, or null.</summary>
    public static (string Field, string Reason)? Broken(IncidentFields holds) =>
        string.IsNullOrWhiteSpace(holds.Get(IncidentField.Title)) ? ("title", "expected a title")
        : holds.Get(IncidentField.StartedAt) is null ? ("started_at", "expected started_at or detected_at")
        : holds.Get(IncidentField.AffectedUsers) is { } affected
            && holds.Get(IncidentField.ActiveUsers) is { } active
            && affected > active
            ? ("affected_users", $"affected_users ({affected}) is more than active_users ({active})")
        : null;
}
