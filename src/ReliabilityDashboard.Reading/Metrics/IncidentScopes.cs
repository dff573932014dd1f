using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Filters the incident history for every page and endpoint alike.</summary>
public sealed class IncidentScopes(HistoryCache cache, IOptions<MetricsOptions> metrics)
{
    private (OrganisationHistory History, RepeatHistory Repeats)? repeats;

    public async Task<IncidentScope> OfAsync(RecordFilter filter, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var facts = history.Incidents.Where(IncidentDimensions.InMemory.Passing(history.Names.Resolve(filter))).ToList();
        return new(history, facts, [.. facts.Select(f => f.Incident)], RepeatsOf(history));
    }

    private RepeatHistory RepeatsOf(OrganisationHistory history)
    {
        if (repeats is { } known && ReferenceEquals(known.History, history)) return known.Repeats;
        var found = RepeatHistory.Of(history.Incidents.Select(i => i.Incident), history.FirstIncident, metrics.Value.RepeatLookBack);
        repeats = (history, found);
        return found;
    }
}
