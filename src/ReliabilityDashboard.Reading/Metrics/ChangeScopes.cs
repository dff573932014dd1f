using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Storage.Changes;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Filters the history of changes for every page and endpoint alike.</summary>
public sealed class ChangeScopes(HistoryCache cache, TriggerReader triggers)
{
    public async Task<ChangeScope> OfAsync(RecordFilter filter, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var passes = ChangeDimensions.InMemory.Passing(history.Names.Resolve(filter));
        return new(
            [.. history.Changes.Where(passes)], LinksOf(history, await triggers.SuggestedAsync(history, cancel)), history.FirstChange);
    }

    private static List<ChangeLink> LinksOf(OrganisationHistory history, IReadOnlyDictionary<long, Change> suggested)
    {
        var links = new List<ChangeLink>();
        foreach (var (incident, named) in history.Incidents)
        {
            if (!incident.Counts) continue;
            if (named is { } link) links.Add(new(link.Id, link.By));
            else if (suggested.TryGetValue(incident.Id, out var change)) links.Add(new(change.Id, SetBy.Suggested));
        }
        return links;
    }
}

/// <summary>The changes that a filter lets through.</summary>
/// <param name="Changes">By instant.</param>
/// <param name="Links">Which changes incidents name, and which are suggested where they name none, over all incidents that count.</param>
/// <param name="FirstStored">Instant of the first stored change, before filters.</param>
public sealed record ChangeScope(IReadOnlyList<Change> Changes, IReadOnlyList<ChangeLink> Links, DateTime? FirstStored);
