using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>What the person at the page decides about failure modes.</summary>
public sealed class MatrixEditing(FailureModeEdits edits, HistoryCache history, CurrentPerson person)
{
    public Task<EditOutcome> MergeAsync(long mode, long into, CancellationToken cancel) =>
        Seen(edits.MergeAsync(mode, into, person.Demand(Right.EditIncidents), cancel));

    public Task<EditOutcome> SplitAsync(long mode, IReadOnlyCollection<long> incidents, string? title, CancellationToken cancel) =>
        Seen(edits.SplitAsync(mode, incidents, title, person.Demand(Right.EditIncidents), cancel));

    public Task<EditOutcome> MoveAsync(IReadOnlyCollection<long> incidents, long into, CancellationToken cancel) =>
        Seen(edits.MoveAsync(incidents, into, person.Demand(Right.EditIncidents), cancel));

    /// <summary>The page that comes next shows it, not the state of a second ago.</summary>
    private async Task<EditOutcome> Seen(Task<EditOutcome> edit)
    {
        var outcome = await edit;
        history.Forget();
        return outcome;
    }
}
