using System.Linq.Expressions;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>Resolves the <c>change_id</c> of incidents: a change of the same source, else the only one with that id.</summary>
internal sealed class ChangeLinks(IEnumerable<Change> changes)
{
    private readonly ILookup<string, Change> byId = changes.ToLookup(c => c.ExternalId);

    /// <summary>The change; null where it is not stored, or not clear which one is meant.</summary>
    public Change? Of(string source, string changeId)
    {
        var found = byId[changeId].ToList();
        return found.Find(c => c.Source == source) ?? (found.Count == 1 ? found[0] : null);
    }

    /// <summary>The same of incidents that lie in the database: whether a change of one of these kinds is the one that an incident
    /// names.</summary>
    public static Expression<Func<IncidentEntity, bool>> InSql(IQueryable<ChangeEntity> changes, IReadOnlyCollection<ChangeKind> kinds) =>
        incident => incident.ChangeId != null && changes.Any(change =>
            change.ExternalId == incident.ChangeId && kinds.Contains(change.Kind)
            && (change.Source == incident.Source || changes.Count(other => other.ExternalId == incident.ChangeId) == 1));
}
