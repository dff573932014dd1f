using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Features.Map;

/// <summary>Writes what was tried on the map down, for the person who asks.</summary>
public sealed class MapCommands(ActionEdits edits, CurrentPerson person)
{
    /// <summary>Makes each call an improvement: an action with the call as its target and the pattern that was tried.</summary>
    /// <returns>How many were written down.</returns>
    public async Task<int> ImproveAsync(IReadOnlyList<CallName> calls, CancellationToken cancel)
    {
        var author = person.Demand(Right.EditActions);
        var saved = 0;
        foreach (var call in calls)
        {
            var said = new ActionPatch
            {
                Title = Given<string>.Of($"Build a circuit breaker with a fallback on {call.Text}"),
                Kind = Given<ActionKind?>.Of(ActionKind.Architectural),
                Caller = Given<string>.Of(call.Caller),
                Callee = Given<string>.Of(call.Callee),
                Pattern = Given<string>.Of("circuit-breaker"),
            };
            if (await edits.CreateAsync(said, ActionOrigin.Person, null, author, cancel) is ActionEditResult.Saved) saved++;
        }
        return saved;
    }
}
