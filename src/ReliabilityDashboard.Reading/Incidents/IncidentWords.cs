using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>The words of incidents as people read them.</summary>
public static class IncidentWords
{
    /// <summary>"sev1"; null where unknown.</summary>
    public static string? Of(Severity? severity) => severity is { } known ? IncidentField.Severity.TitleOf(known) : null;

    /// <summary>"release", "infrastructure change", "user growth"; null where unknown.</summary>
    public static string? Of(Trigger? trigger) => trigger is { } known ? IncidentField.Trigger.TitleOf(known) : null;

    public static string Of(IncidentStatus status) => status.ToString().ToLowerInvariant();

    public static string Of(BlastClass blast) => blast.ToString().ToLowerInvariant();

    /// <summary>Why it is in no metric; null where it counts.</summary>
    public static string? NotCounted(Incident incident) =>
        incident.Status == IncidentStatus.Cancelled ? incident.CancelledAs ?? "cancelled"
        : incident.Exercise ? "exercise"
        : incident.Duplicate ? "duplicate"
        : incident.MissingAtSource ? "missing at its source"
        : null;
}
