using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>Resolves what changes are said to fix: an incident of the same source, by people also source/id, else the only one with that
/// id.</summary>
public sealed class FixLinks(IEnumerable<Incident> incidents)
{
    private readonly ILookup<string, Incident> byId = incidents.ToLookup(one => one.ExternalId);

    /// <summary>The incident; null where none is named, it is not stored, or not clear which one is meant.</summary>
    public Incident? Of(Change change)
    {
        foreach (var (source, id) in OriginalName.Keys(change.Fixes, change.Source, change.FixesByPerson))
            if (byId[id].FirstOrDefault(one => one.Source == source) is { } named) return named;
        return change.Fixes is { } only && byId[only].ToList() is [var single] ? single : null;
    }
}
