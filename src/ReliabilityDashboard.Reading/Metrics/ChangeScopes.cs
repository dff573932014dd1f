using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Changes;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Changes;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Filters the history of changes for every page and endpoint alike.</summary>
public sealed class ChangeScopes(HistoryCache cache, ChangeLinkReader links)
{
    public async Task<ChangeScope> OfAsync(RecordFilter filter, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var passes = ChangeDimensions.InMemory.Passing(history.Names.Resolve(filter));
        return new(history, [.. history.Changes.Where(passes)], await links.ReadAsync(history, cancel));
    }
}

/// <summary>The changes that a filter lets through, beside the whole history.</summary>
/// <param name="History">Everything.</param>
/// <param name="Changes">By instant.</param>
/// <param name="Linked">What changes set off and what they were made for, over all incidents that count.</param>
public sealed record ChangeScope(OrganisationHistory History, IReadOnlyList<Change> Changes, LinkedChanges Linked)
{
    /// <summary>Which changes incidents name, and which are suggested where they name none.</summary>
    public IReadOnlyList<ChangeLink> Links => Linked.Links;

    /// <summary>Instant of the first stored change, before filters.</summary>
    public DateTime? FirstStored => History.FirstChange;
}
