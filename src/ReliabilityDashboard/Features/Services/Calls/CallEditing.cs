using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Dependencies;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>Says how calls are made and protected, for the person or program that asks.</summary>
public sealed class CallEditing(CallEdits edits, CurrentPerson person)
{
    /// <returns>The call by the names of the catalogue; null where both are the same service.</returns>
    public Task<CallName?> SayAsync(CallPatch patch, CancellationToken cancel) =>
        edits.SayAsync(patch, person.Demand(Right.DescribeCalls), cancel);
}
