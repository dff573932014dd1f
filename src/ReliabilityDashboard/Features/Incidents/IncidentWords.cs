using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>The words of incidents as people read them.</summary>
public static class IncidentWords
{
    /// <summary>"sev1"; null where unknown.</summary>
    public static string? Of(Severity? severity) => severity?.ToString().ToLowerInvariant();

    /// <summary>"release", "infrastructure change", "user growth".</summary>
    public static string? Of(Trigger? trigger) => trigger switch
    {
        Trigger.Release => "release",
        Trigger.Infrastructure => "infrastructure change",
        Trigger.Growth => "user growth",
        _ => null,
    };

    public static string Of(IncidentStatus status) => status.ToString().ToLowerInvariant();

    public static TagKind KindOf(IncidentStatus status) => status switch
    {
        IncidentStatus.Open => TagKind.Bad,
        IncidentStatus.Mitigated => TagKind.Warn,
        _ => TagKind.Neutral,
    };

    public static string Of(BlastClass blast) => blast.ToString().ToLowerInvariant();

    /// <summary>Why it is in no metric; null where it counts.</summary>
    public static string? NotCounted(Incident incident) =>
        incident.Status == IncidentStatus.Cancelled ? "cancelled"
        : incident.Exercise ? "exercise"
        : incident.Duplicate ? "duplicate"
        : incident.MissingAtSource ? "missing at its source"
        : null;
}
