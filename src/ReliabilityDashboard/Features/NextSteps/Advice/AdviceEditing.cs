using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Reading.Advice;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Advice;

namespace ReliabilityDashboard.Features.NextSteps.Advice;

/// <summary>Says what becomes of advice, for the person or program that asks.</summary>
public sealed class AdviceEditing(AdviceEdits edits, ActionEdits actions, CurrentPerson person)
{
    /// <returns>False where it is set aside already, or became an action.</returns>
    public Task<bool> SetAsideAsync(PatternAdvice advice, string reason, DateOnly? until, CancellationToken cancel)
    {
        var author = person.Demand(Right.DecideOnAdvice);
        return edits.SetAsideAsync(advice.Id, advice.Title, reason, until, author, cancel);
    }

    /// <summary>Makes it an action: an improvement with target, pattern and evidence.</summary>
    /// <param name="advice">The advice as it stands.</param>
    /// <param name="said">What the person says of the action beyond that.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<ActionEditResult> TakeAsync(StatedAdvice advice, TakenWords said, CancellationToken cancel)
    {
        var author = person.Demand(Right.DecideOnAdvice);
        var filled = AdvisedAction.Of(advice.Found);
        var action = filled with
        {
            Title = said.Title is { } title ? Given<string>.Of(title) : filled.Title,
            Owner = said.Owner is { } owner ? Given<string>.Of(owner) : default,
            Due = said.Due is { } due ? Given<DateOnly?>.Of(due) : default,
        };
        return actions.TakeAsync(advice.Found, action, advice.RegressionOf?.Id, author, cancel);
    }
}

/// <summary>What a person says of the action that an advice becomes; null: nothing.</summary>
/// <param name="Title">What will be done.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Due">By when.</param>
public sealed record TakenWords(string? Title, string? Owner, DateOnly? Due);
