using ReliabilityDashboard.Domain.Actions;

namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>What a post-mortem decides to change.</summary>
/// <param name="Id">Given by whoever writes it.</param>
/// <param name="Title">What will be done.</param>
/// <param name="Kind">What it changes.</param>
public sealed record AgreedAction(Guid Id, string Title, ActionKind Kind) : IPostMortemRow<AgreedAction>
{
    /// <summary>Who sees to it: a person or a team.</summary>
    public string? Owner { get; init; }
    /// <summary>By when.</summary>
    public DateOnly? Due { get; init; }
    /// <summary>Where it stands.</summary>
    public ActionState State { get; init; }
    /// <summary>The service it changes.</summary>
    public string? Service { get; init; }
    /// <summary>Of the dependency it changes, the calling service.</summary>
    public string? Caller { get; init; }
    /// <summary>Of the dependency it changes, the called service.</summary>
    public string? Callee { get; init; }
    /// <summary>The resilience pattern it brings, such as a circuit breaker.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether it changes the structure of the system and will come, or came.</summary>
    public bool IsArchitecturalImprovement =>
        Kind == ActionKind.Architectural && State != ActionState.NotDoing && !string.IsNullOrWhiteSpace(Title);

    /// <inheritdoc/>
    public AgreedAction WithId(Guid id) => this with { Id = id };
}
