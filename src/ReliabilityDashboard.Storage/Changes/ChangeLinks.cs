using ReliabilityDashboard.Domain.Changes;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>Resolves the <c>change_id</c> of incidents: a change of the same source, else the only one with that id.</summary>
internal sealed class ChangeLinks(IEnumerable<Change> changes)
{
    private readonly ILookup<string, Change> byId = changes.ToLookup(c => c.ExternalId);

    /// <summary>Our id of the change; null where it is not stored, or not clear which one is meant.</summary>
    public long? Of(string source, string changeId)
    {
        var found = byId[changeId].ToList();
        return (found.Find(c => c.Source == source) ?? (found.Count == 1 ? found[0] : null))?.Id;
    }
}
