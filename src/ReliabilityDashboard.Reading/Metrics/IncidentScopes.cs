using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Filters the incident history for every page and endpoint alike.</summary>
public sealed class IncidentScopes(HistoryCache cache, AnswerCache answers, IOptions<MetricsOptions> metrics)
{
    public async Task<IncidentScope> OfAsync(RecordFilter filter, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        return Of(history, filter, await RepeatsAsync(history, cancel));
    }

    /// <summary>The same of a history that is not the stored one.</summary>
    public IncidentScope Of(OrganisationHistory history, RecordFilter filter) => Of(history, filter, Repeats(history));

    private static IncidentScope Of(OrganisationHistory history, RecordFilter filter, RepeatHistory repeats)
    {
        var facts = history.Incidents.Where(IncidentDimensions.InMemory.Passing(history.Names.Resolve(filter))).ToList();
        return new(history, facts, [.. facts.Select(f => f.Incident)], repeats);
    }

    private Task<RepeatHistory> RepeatsAsync(OrganisationHistory history, CancellationToken cancel) =>
        answers.GetAsync(
            "repeats", history.Versions.Of(HistoryCache.OfIncidents), Kept.AsLongAsTrue,
            () => Task.FromResult(Repeats(history)), cancel);

    private RepeatHistory Repeats(OrganisationHistory history) =>
        RepeatHistory.Of(history.Incidents.Select(i => i.Incident), history.FirstIncident, metrics.Value.RepeatLookBack);
}

/// <summary>The incidents that a filter lets through, beside the whole history that rules look at before filters.</summary>
/// <param name="History">Everything.</param>
/// <param name="Facts">The filtered incidents, with teams and links.</param>
/// <param name="Incidents">The same as the metric functions take them.</param>
/// <param name="Repeats">Which incidents are repeats, looked for before filters.</param>
public sealed record IncidentScope(
    OrganisationHistory History, IReadOnlyList<StoredIncident> Facts, IReadOnlyList<Incident> Incidents, RepeatHistory Repeats);
