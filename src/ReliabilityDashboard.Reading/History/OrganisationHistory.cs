using System.Globalization;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
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

    /// <summary>The incidents of some ids that are still stored, each by its id.</summary>
    /// <param name="ids">As answers say them; others are left out.</param>
    public IReadOnlyDictionary<string, Incident> IncidentsById(IEnumerable<string> ids)
    {
        var asked = ids.ToHashSet(StringComparer.Ordinal);
        return asked.Count == 0 ? new Dictionary<string, Incident>() :
            Incidents.Select(one => (Id: one.Incident.Id.ToString(CultureInfo.InvariantCulture), one.Incident))
                .Where(one => asked.Contains(one.Id)).ToDictionary(one => one.Id, one => one.Incident);
    }
}
