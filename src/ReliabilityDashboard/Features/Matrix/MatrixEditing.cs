using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>What the person at the page decides about failure modes.</summary>
public sealed class MatrixEditing(FailureModeEdits edits, CurrentPerson person)
{
    public Task<EditOutcome> MergeAsync(long mode, long into, CancellationToken cancel) =>
        edits.MergeAsync(mode, into, person.Demand(Right.EditIncidents), cancel);

    public Task<EditOutcome> GroupAlikeAsync(long mode, CancellationToken cancel) =>
        edits.GroupAlikeAsync(mode, person.Demand(Right.EditIncidents), cancel);

    public Task<EditOutcome> SplitAsync(long mode, IReadOnlyCollection<long> incidents, string? title, CancellationToken cancel) =>
        edits.SplitAsync(mode, incidents, title, person.Demand(Right.EditIncidents), cancel);

    public Task<EditOutcome> MoveAsync(IReadOnlyCollection<long> incidents, long into, CancellationToken cancel) =>
        edits.MoveAsync(incidents, into, person.Demand(Right.EditIncidents), cancel);
}
