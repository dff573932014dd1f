using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Features.Map;

/// <summary>Writes what was tried on the map down, for the person who asks.</summary>
public sealed class MapCommands(ActionEdits edits, CurrentPerson person)
{
    /// <summary>Makes a call an improvement: an action with the call as its target and what was tried as its pattern.</summary>
    /// <returns>Whether it was written down.</returns>
    public async Task<bool> ImproveAsync(CallName call, CancellationToken cancel)
    {
        var author = person.Demand(Right.EditActions);
        var said = new ActionPatch
        {
            Title = Given<string>.Of($"Build a {BreakerWords.WithFallback} on {call.Text}"),
            Kind = Given<ActionKind?>.Of(ActionKind.Architectural),
            Caller = Given<string>.Of(call.Caller),
            Callee = Given<string>.Of(call.Callee),
            Pattern = Given<string>.Of(ResiliencePattern.CircuitBreaker.Word),
        };
        return await edits.CreateAsync(said, ActionOrigin.Person, null, author, cancel) is ActionEditResult.Saved;
    }
}
