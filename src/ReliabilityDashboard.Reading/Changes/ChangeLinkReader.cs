using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Storage.Changes;

namespace ReliabilityDashboard.Reading.Changes;

/// <summary>Which incidents changes set off, and which they were made for; the same for every figure and list.</summary>
public sealed class ChangeLinkReader(TriggerReader triggers, AnswerCache answers)
{
    /// <summary>All links of a history, before filters.</summary>
    public async Task<LinkedChanges> ReadAsync(OrganisationHistory history, CancellationToken cancel)
    {
        var suggested = await triggers.SuggestedAsync(history, cancel);
        // Calls between services decide what is suggested, so the suggestions themselves are part of the question.
        return await answers.GetAsync(
            "links of changes", history.Versions.Of(HistoryCache.OfIncidents | Storage.Versions.DataParts.Calls), Kept.AsLongAsTrue,
            () => Task.FromResult(Of(history, suggested)), cancel);
    }

    private static LinkedChanges Of(OrganisationHistory history, IReadOnlyDictionary<long, TriggerCandidate> suggested)
    {
        List<LinkedIncident> linked = [];
        foreach (var (incident, named) in history.Incidents)
        {
            if (!incident.Counts) continue;
            if (named is { } link) linked.Add(new(incident, link.Id, link.By, null));
            else if (suggested.TryGetValue(incident.Id, out var best))
                linked.Add(new(incident, best.Change.Id, SetBy.Suggested, best));
        }
        var fixes = new FixLinks(history.Incidents.Select(one => one.Incident));
        var said = new Dictionary<long, Incident>();
        foreach (var change in history.Changes)
            if (change.Fixes is not null && fixes.Of(change) is { } incident) said[change.Id] = incident;
        return new(
            linked.ToLookup(one => one.ChangeId), said,
            Rework.Suggest(history.Changes, history.Incidents.Select(one => one.Incident).Where(one => one.Counts)));
    }
}

/// <summary>What changes set off and what they were made for, by our ids of the changes.</summary>
/// <param name="Incidents">Those that name a change, and those for which it is suggested.</param>
/// <param name="Fixes">The incident that a change was made for, by the word of its source or a person.</param>
/// <param name="LookLikeFixes">The incident that a change looks to be made for.</param>
public sealed record LinkedChanges(
    ILookup<long, LinkedIncident> Incidents, IReadOnlyDictionary<long, Incident> Fixes, IReadOnlyDictionary<long, Incident> LookLikeFixes)
{
    /// <summary>As the change failure rate takes them.</summary>
    public IReadOnlyList<ChangeLink> Links { get; } =
        [.. Incidents.SelectMany(one => one).Select(one => new ChangeLink(one.ChangeId, one.By))];

    /// <summary>As the deployment rework rate takes them.</summary>
    public ChangeReworks Reworks { get; } = new(Fixes.Keys.ToHashSet(), LookLikeFixes.Keys.ToHashSet());
}

/// <summary>An incident that a change set off, or may have.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="ChangeId">Our id of the change.</param>
/// <param name="By">Whose word it is.</param>
/// <param name="Candidate">How well it fits, where it is suggested.</param>
public sealed record LinkedIncident(Incident Incident, long ChangeId, SetBy By, TriggerCandidate? Candidate);
