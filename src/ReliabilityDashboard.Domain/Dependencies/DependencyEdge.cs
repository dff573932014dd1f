namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>A call of the dependency graph as it holds at an instant: what was declared, observed and said of it, together.</summary>
/// <param name="Caller">The calling service.</param>
/// <param name="Callee">The called one.</param>
/// <param name="Mode">Whether the caller waits; where nobody says it does.</param>
/// <param name="ModeAssumed">Nobody said so.</param>
public sealed record DependencyEdge(string Caller, string Callee, CallMode Mode, bool ModeAssumed)
{
    /// <summary>Its name.</summary>
    public CallName Name => new(Caller, Callee);

    /// <summary>How it is known.</summary>
    public EdgeState State { get; init; }

    /// <summary>The caller cannot do without; null where nobody said.</summary>
    public bool? Critical { get; init; }

    /// <summary>What is stated of its protection.</summary>
    public CallProtection Protection { get; init; }

    /// <summary>How the caller tries again; null where nobody said.</summary>
    public RetryPolicy? Retry { get; init; }

    /// <summary>What people say of it, beside what files and traces say.</summary>
    public IReadOnlyList<CallSaying> ByPeople { get; init; } = [];

    /// <summary>UTC instant at which it was last seen, of any age; null: never.</summary>
    public DateTime? LastObserved { get; init; }

    /// <summary>What went over it.</summary>
    public CallLoad Load { get; init; } = CallLoad.None;

    /// <summary>What experiments found; null where there was none.</summary>
    public CallProof? Proof { get; init; }

    /// <summary>What is stated of its protection is believed.</summary>
    public bool Credited { get; init; } = true;

    /// <summary>Whether there is a fallback is nobody's word.</summary>
    public bool FallbackAssumed => Protection.Fallback is null;

    /// <summary>A failure of the callee reaches the caller: it waits and has no fallback that is believed. A breaker alone does not stop
    /// that.</summary>
    public bool Spreads => Mode == CallMode.Sync && !(Credited && Protection.Fallback == true);

    /// <summary>Any protection that is believed.</summary>
    public bool IsProtected => Credited && Protection.Any;
}
