using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>Says what category incidents and crash groups have, for the person or program that asks.</summary>
public sealed class TriageEditing(TriageEdits edits, TriageQuery query, CurrentPerson person, TimeProvider time)
{
    /// <summary>All of a list or nothing of it.</summary>
    public Task<TriageResult> DecideAsync(IReadOnlyList<TriageDecision> decisions, CancellationToken cancel) =>
        edits.ApplyAsync("decided", decisions, inBulk: false, person.Demand(Right.TriageIncidents), cancel);

    /// <summary>The suggestions of many at once, all or none.</summary>
    /// <param name="what">In words, with how sure they were at least.</param>
    /// <param name="decisions">What is accepted.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<TriageResult> AcceptInBulkAsync(string what, IReadOnlyList<TriageDecision> decisions, CancellationToken cancel) =>
        edits.ApplyAsync(what, decisions, inBulk: true, person.Demand(Right.TriageIncidents), cancel);

    /// <summary>Null where it cannot be undone any more.</summary>
    public Task<TriageUndone?> UndoAsync(string token, CancellationToken cancel) =>
        edits.UndoAsync(token, person.Demand(Right.TriageIncidents), cancel);

    /// <summary>What was accepted in bulk within the time in which that can be undone.</summary>
    public Task<IReadOnlyList<TriageAct>> RecentAsync(CancellationToken cancel)
    {
        person.Demand(Right.TriageIncidents);
        return query.BulkSinceAsync(time.GetUtcNow().UtcDateTime - TriageAct.Undoable, cancel);
    }
}
