using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>An incident as the metrics see it, with what filters and links need.</summary>
/// <param name="Incident">What the metrics need.</param>
/// <param name="Teams">Teams of its service; where it names none, of its affected services.</param>
/// <param name="Change">Our id of the change that its source or a person linked, where we know that change, and whose word it is.</param>
public sealed record StoredIncident(Incident Incident, IReadOnlyList<string> Teams, (long Id, SetBy By)? Change)
{
    /// <summary>The word of a filter for incidents that bear none of its dimension.</summary>
    internal const string Unknown = "unknown";

    /// <summary>Whether a filter lets it through. A service matches the incident's own; where it names none, any affected one.</summary>
    public bool Matches(RecordFilter filter) =>
        Any(filter.Service, Incident.Service is { } own ? [own] : Incident.AffectedServices ?? [])
        && Any(filter.Team, Teams)
        && One(filter.Category, Incident.Category?.ToString() ?? Unknown)
        && One(filter.Trigger, Incident.Trigger?.ToString() ?? Unknown)
        && One(filter.Severity, Incident.Severity?.ToString() ?? Unknown)
        && One(filter.Journey, Incident.Journey)
        && One(filter.Segment, Incident.Segment)
        && One(filter.Source, Incident.Source);

    private static bool One(ValueList<string> wanted, string? value) => Any(wanted, value is null ? [] : [value]);

    private static bool Any(ValueList<string> wanted, IReadOnlyList<string> values) =>
        wanted.Count == 0 || values.Any(value => wanted.Contains(value, StringComparer.OrdinalIgnoreCase));
}
