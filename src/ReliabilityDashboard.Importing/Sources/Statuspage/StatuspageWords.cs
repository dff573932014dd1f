using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>Their words in ours.</summary>
internal static class StatuspageWords
{
    /// <summary>Where an incident stands; null for a word that is not known.</summary>
    public static IncidentStatus? Status(string? word) => word?.ToLowerInvariant() switch
    {
        "investigating" or "identified" or "open" => IncidentStatus.Open,
        "monitoring" => IncidentStatus.Mitigated,
        "resolved" or "postmortem" => IncidentStatus.Resolved,
        _ => null,
    };

    /// <summary>How bad it is; null for a word that is not known.</summary>
    public static Severity? Severity(string? impact) => impact?.ToLowerInvariant() switch
    {
        "critical" => Domain.Incidents.Severity.Sev1,
        "major" => Domain.Incidents.Severity.Sev2,
        "minor" => Domain.Incidents.Severity.Sev3,
        "none" => Domain.Incidents.Severity.Sev4,
        _ => null,
    };
}
