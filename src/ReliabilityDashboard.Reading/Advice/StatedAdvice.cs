using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Advice;

namespace ReliabilityDashboard.Reading.Advice;

/// <summary>Where an advice stands.</summary>
public enum AdviceState
{
    /// <summary>Nobody has said anything yet, or it fires again.</summary>
    New,
    /// <summary>It became an action.</summary>
    Taken,
    /// <summary>That is done.</summary>
    Done,
    /// <summary>A person does not want to see it.</summary>
    SetAside,
}

/// <summary>An advice with what people said of it.</summary>
/// <param name="Found">What the rule found; where it fires no more, what it had found.</param>
/// <param name="Aside">Who set it aside and why; null where that does not hold.</param>
public sealed record StatedAdvice(PatternAdvice Found, SetAsideAdvice? Aside)
{
    /// <summary>The action that it became; null where it became none, or where it fires again after that was done.</summary>
    public StoredAction? Action { get; init; }

    /// <summary>The done action after which it fires again.</summary>
    public StoredAction? RegressionOf { get; init; }

    /// <summary>Where it stands.</summary>
    public AdviceState State =>
        Aside is not null ? AdviceState.SetAside
        : Action is null ? AdviceState.New
        : Action.Holds.State == ActionState.Done ? AdviceState.Done
        : AdviceState.Taken;
}
