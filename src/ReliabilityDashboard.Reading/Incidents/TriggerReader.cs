using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>What may have set incidents off, the same for every page, metric and endpoint.</summary>
public sealed class TriggerReader(DependencyEdgesQuery edges, HistoryCache cache, AnswerCache answers)
{
    /// <summary>All changes as incidents look back on them.</summary>
    public Task<ChangeHistory> ChangesAsync(OrganisationHistory history, CancellationToken cancel) =>
        answers.GetAsync(
            "changes before incidents", history.Versions.Of(DataParts.Changes | DataParts.Services | DataParts.Calls), Kept.AsLongAsTrue,
            async () =>
                new ChangeHistory(
                    history.Changes, history.FirstChange, new ServiceHops(await edges.ReadAsync(CancellationToken.None)).Between),
            cancel);

    /// <summary>The change that is suggested for each incident of which neither source nor person said what set it off, by our own
    /// id.</summary>
    public Task<IReadOnlyDictionary<long, TriggerCandidate>> SuggestedAsync(OrganisationHistory history, CancellationToken cancel) =>
        answers.GetAsync(
            "suggested triggers", history.Versions.Of(HistoryCache.OfIncidents | DataParts.Calls), Kept.AsLongAsTrue,
            async () =>
            {
                var changes = await ChangesAsync(history, CancellationToken.None);
                var suggested = new Dictionary<long, TriggerCandidate>();
                foreach (var (incident, _) in history.Incidents)
                    if (incident.Trigger is null && changes.Suggested(incident.StartedAt, incident.Service) is { } best)
                        suggested[incident.Id] = best;
                return (IReadOnlyDictionary<long, TriggerCandidate>)suggested;
            },
            cancel);

    /// <summary>How many incidents a filter by trigger leaves out though it is suggested for them; null where nobody filters by
    /// it.</summary>
    /// <param name="filter">The filter, with or without other dimensions.</param>
    /// <param name="period">When they were.</param>
    /// <param name="placing">The instant by which a period holds one.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<int?> LeftOutAsync(
        RecordFilter filter, Period period, Func<Incident, DateTime?> placing, CancellationToken cancel)
    {
        if (filter[Dimension.Trigger].Count == 0) return null;
        var history = await cache.GetAsync(cancel);
        var suggested = await SuggestedAsync(history, filter, cancel);
        var passes = IncidentDimensions.InMemory.Passing(history.Names.Resolve(filter.Without(Dimension.Trigger)));
        return history.Incidents.Count(one =>
            one.Incident.Counts && suggested.Contains(one.Incident.Id) && placing(one.Incident) is { } at && period.Contains(at)
            && passes(one));
    }

    /// <summary>The incidents for which one of the triggers that a filter asks for is only suggested, by our own id.</summary>
    public async Task<IReadOnlyCollection<long>> SuggestedAsync(RecordFilter filter, CancellationToken cancel) =>
        await SuggestedAsync(await cache.GetAsync(cancel), filter, cancel);

    private async Task<HashSet<long>> SuggestedAsync(OrganisationHistory history, RecordFilter filter, CancellationToken cancel)
    {
        var asked = filter[Dimension.Trigger].ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. (await SuggestedAsync(history, cancel))
                .Where(one => asked.Contains(one.Value.Change.Kind.AsTrigger().ToString()))
                .Select(one => one.Key),
        ];
    }
}
