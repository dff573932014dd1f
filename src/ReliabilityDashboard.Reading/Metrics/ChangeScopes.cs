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
