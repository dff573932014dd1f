using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Storage.Changes;

namespace ReliabilityDashboard.Reading.Changes;

/// <summary>Tells of some changes what lists and programs show.</summary>
public sealed class ChangeListReader(ChangeDetailQuery details, TriggerReader triggers, HistoryCache cache)
{
    /// <summary>The changes that may have set an incident off, the best first.</summary>
    public async Task<IReadOnlyList<TriggerCandidate>> CandidatesAsync(Incident incident, CancellationToken cancel) =>
        (await triggers.ChangesAsync(await cache.GetAsync(cancel), cancel)).Before(incident.StartedAt, incident.Service).Candidates;

    /// <summary>Some changes in their order; one that is gone meanwhile is left out.</summary>
    /// <param name="changes">With what belongs to them.</param>
    /// <param name="some">Those to be told.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<ListedChange>> ReadAsync(
        ChangesInPeriod changes, IReadOnlyList<Change> some, CancellationToken cancel)
    {
        var (history, linked) = (changes.Scope.History, changes.Scope.Linked);
        var told = await details.ReadAsync([.. some.Select(change => change.Id)], cancel);
        var before = await triggers.ChangesAsync(history, cancel);
        return
        [
            .. from change in some
               where told.ContainsKey(change.Id)
               select new ListedChange(
                   change, told[change.Id],
                   [
                       .. linked.Incidents[change.Id].OrderBy(one => one.Incident.StartedAt)
                           .Select(one => one with { Candidate = one.Candidate ?? Candidate(one.Incident, change) }),
                   ],
                   linked.Fixes.GetValueOrDefault(change.Id), linked.LookLikeFixes.GetValueOrDefault(change.Id)),
        ];

        TriggerCandidate? Candidate(Incident incident, Change change) =>
            before.Before(incident.StartedAt, incident.Service).Candidates.FirstOrDefault(one => one.Change.Id == change.Id);
    }
}

/// <summary>A change with what came of it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Detail">What figures do not need.</param>
/// <param name="Incidents">Those that it set off or may have, by start, each with how well it fits where it lies in the window.</param>
/// <param name="Fixes">The incident that it was made for, by source or person; null where none is said or the said one is unknown.</param>
/// <param name="LooksLikeFixOf">The incident that it looks to be made for.</param>
public sealed record ListedChange(
    Change Change, ChangeDetail Detail, IReadOnlyList<LinkedIncident> Incidents, Incident? Fixes, Incident? LooksLikeFixOf);
