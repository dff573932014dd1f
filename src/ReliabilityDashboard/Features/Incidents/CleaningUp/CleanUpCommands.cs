using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.CleanUps;

namespace ReliabilityDashboard.Features.Incidents.CleaningUp;

/// <summary>Says something of many incidents at once for the person at the page.</summary>
public sealed class CleanUpCommands(CleanUpEdits edits, CleanUpQuery query, CurrentPerson person, TimeProvider time)
{
    public Task<CleanUpResult> ApplyAsync(string what, IReadOnlyDictionary<long, IncidentPatch> patches, CancellationToken cancel) =>
        edits.ApplyAsync(what, patches, person.Demand(Right.CleanUpIncidents), cancel);

    /// <summary>Null where it cannot be undone any more.</summary>
    public Task<CleanUpResult?> UndoAsync(long id, CancellationToken cancel) =>
        edits.UndoAsync(id, person.Demand(Right.CleanUpIncidents), cancel);

    /// <summary>Those that can be undone, and those that were within the same time.</summary>
    public Task<IReadOnlyList<CleanUp>> RecentAsync(CancellationToken cancel)
    {
        person.Demand(Right.CleanUpIncidents);
        return query.SinceAsync(time.GetUtcNow().UtcDateTime - CleanUp.Undoable, cancel);
    }
}
