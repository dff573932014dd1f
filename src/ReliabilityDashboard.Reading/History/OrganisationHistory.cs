using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.History;

/// <summary>Everything of the organisation that is read as it is, at one moment: thousands of records, not millions.</summary>
/// <param name="Versions">The versions of the parts at that moment.</param>
/// <param name="Incidents">Every incident, counted or not, by start and id.</param>
/// <param name="Changes">Every change, by instant.</param>
/// <param name="Services">Every node of the dependency graph.</param>
/// <param name="Journeys">Every journey with what it is worth.</param>
/// <param name="FailureModes">Every failure mode that is not merged into another, by id.</param>
/// <param name="Names">The names that a filter may use.</param>
public sealed record OrganisationHistory(
    PartVersions Versions,
    IReadOnlyList<StoredIncident> Incidents,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<Service> Services,
    IReadOnlyList<Journey> Journeys,
    IReadOnlyDictionary<long, StoredFailureMode> FailureModes,
    FilterNames Names)
{
    /// <summary>Services by name, with what was known when.</summary>
    public ServiceCatalogue Catalogue { get; } = new(Services);

    /// <summary>Start of the first stored incident, also of one that itself does not count: it shows that its source was there. Null where
    /// none is stored.</summary>
    public DateTime? FirstIncident { get; } = Incidents.Count == 0 ? null : Incidents[0].Incident.StartedAt;

    /// <summary>Instant of the first stored change.</summary>
    public DateTime? FirstChange { get; } = Changes.Count == 0 ? null : Changes[0].At;
}
