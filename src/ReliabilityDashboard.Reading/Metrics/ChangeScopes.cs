using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Changes;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Filters the history of changes for every page and endpoint alike.</summary>
public sealed class ChangeScopes(HistoryCache cache)
{
    public async Task<ChangeScope> OfAsync(RecordFilter filter, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var passes = ChangeDimensions.InMemory.Passing(history.Names.Resolve(filter));
        return new([.. history.Changes.Where(passes)], LinksOf(history), history.FirstChange);
    }

    private static List<ChangeLink> LinksOf(OrganisationHistory history) =>
        [
            .. history
                .Incidents.Where(one => one.Incident.Counts && one.Change is not null)
                .Select(one => new ChangeLink(one.Change!.Value.Id, one.Change.Value.By)),
        ];
}

/// <summary>The changes that a filter lets through.</summary>
/// <param name="Changes">By instant.</param>
/// <param name="Links">Which changes incidents name, over all incidents that count.</param>
/// <param name="FirstStored">Instant of the first stored change, before filters.</param>
public sealed record ChangeScope(IReadOnlyList<Change> Changes, IReadOnlyList<ChangeLink> Links, DateTime? FirstStored);
