using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>Resolves the <c>change_id</c> of incidents: a change of the same source, else the only one with that id.</summary>
internal sealed class ChangeLinks(IEnumerable<Change> changes)
{
    private readonly ILookup<string, Change> byId = changes.ToLookup(c => c.ExternalId);

    public (long Id, SetBy By)? Of(IncidentEntity incident)
    {
        if (incident.ChangeId is not { Length: > 0 } id) return null;
        var found = byId[id].ToList();
        var change = found.Find(c => c.Source == incident.Source) ?? (found.Count == 1 ? found[0] : null);
        return change is null ? null : (change.Id, incident.ChangeBy ?? SetBy.Source);
    }
}
