using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>Rules between the fields of an incident, whoever said them.</summary>
public static class IncidentRules
{
    /// <summary>The first rule that the fields break as they would hold, as field and reason, or null.</summary>
    public static (string Field, string Reason)? Broken(IncidentFields holds)
    {
        foreach (var broken in AllBroken(holds)) return broken;
        return null;
    }

    /// <summary>Every rule that they break.</summary>
    public static IEnumerable<(string Field, string Reason)> AllBroken(IncidentFields holds)
    {
        if (string.IsNullOrWhiteSpace(holds.Get(IncidentField.Title))) yield return ("title", "expected a title");
        if (holds.Get(IncidentField.StartedAt) is null) yield return ("started_at", "expected started_at or detected_at");
        if (
            holds.Get(IncidentField.AffectedUsers) is { } affected
            && holds.Get(IncidentField.ActiveUsers) is { } active
            && affected > active
        )
            yield return ("affected_users", $"affected_users ({affected}) is more than active_users ({active})");
    }
}
