using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Features.NextSteps.Actions;

/// <summary>Writes actions down and follows them, for the person or program that asks.</summary>
public sealed class ActionEditing(ActionEdits edits, CurrentPerson person)
{
    public Task<ActionEditResult> CreateAsync(ActionPatch said, ActionOrigin origin, string? originId, CancellationToken cancel)
    {
        var author = person.Demand(Right.EditActions);
        return edits.CreateAsync(said, origin, originId, author, cancel);
    }

    public Task<ActionEditResult> ApplyAsync(long id, ActionPatch patch, int? version, CancellationToken cancel)
    {
        var author = person.Demand(Right.EditActions);
        return edits.ApplyAsync(id, patch, version, author, cancel);
    }
}
