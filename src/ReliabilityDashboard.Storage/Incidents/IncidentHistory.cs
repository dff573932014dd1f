using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Incidents and failure modes as they are stored, not yet linked to changes: those have a version of their own.</summary>
/// <param name="Incidents">Every incident, counted or not, by start and id.</param>
/// <param name="FailureModes">Every failure mode that is not merged into another, by id.</param>
/// <param name="Named">The changes that incidents name, by the incident's place in the list.</param>
public sealed record IncidentHistory(
    IReadOnlyList<StoredIncident> Incidents, IReadOnlyDictionary<long, StoredFailureMode> FailureModes, IReadOnlyList<NamedChange> Named)
{
    /// <summary>The incidents with the changes that we know of those they name.</summary>
    public IReadOnlyList<StoredIncident> Linked(IReadOnlyList<Change> changes)
    {
        if (Named.Count == 0 || changes.Count == 0) return Incidents;
        StoredIncident[] linked = [.. Incidents];
        var links = new ChangeLinks(changes);
        foreach (var named in Named)
            if (links.Of(linked[named.Place].Incident.Source, named.ChangeId) is { } change)
                linked[named.Place] = Linked(linked[named.Place].Incident, change, named.By);
        return linked;
    }

    // The change that somebody named gives the trigger by its kind, where nobody said that itself.
    private static StoredIncident Linked(Incident incident, Change change, SetBy by) =>
        new(incident with { Trigger = incident.Trigger ?? change.Kind.AsTrigger() }, (change.Id, by));
}

/// <summary>A change that an incident names, and whose word it is.</summary>
public readonly record struct NamedChange(int Place, string ChangeId, SetBy By);
