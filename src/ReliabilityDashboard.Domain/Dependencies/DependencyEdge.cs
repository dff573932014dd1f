namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>An edge of the dependency graph as it holds at an instant: what was declared and what was observed of it, together.</summary>
/// <param name="Caller">The calling service.</param>
/// <param name="Callee">The called one.</param>
/// <param name="Mode">Whether the caller waits; observed wins over declared, where neither says it does.</param>
/// <param name="ModeAssumed">Nobody said so.</param>
/// <param name="HasFallback">Whether the caller can do without; where nobody says it cannot.</param>
/// <param name="FallbackAssumed">Nobody said so.</param>
public sealed record DependencyEdge(string Caller, string Callee, CallMode Mode, bool ModeAssumed, bool HasFallback, bool FallbackAssumed)
{
    private static readonly TimeSpan RemembersFor = TimeSpan.FromDays(28);

    /// <summary>A failure of the callee reaches the caller: it waits and has no fallback. A breaker alone does not stop that.</summary>
    public bool Spreads => Mode == CallMode.Sync && !HasFallback;

    /// <summary>The edges that hold at an instant: one that was only observed for 28 days after it was last seen.</summary>
    public static IReadOnlyList<DependencyEdge> At(IEnumerable<DependencyFact> facts, DateTime now) =>
        [
            .. facts
                .GroupBy(fact => (fact.Caller.ToUpperInvariant(), fact.Callee.ToUpperInvariant()))
                .Select(edge => edge.ToList())
                .Where(edge => Holds(edge, now))
                .Select(Of),
        ];

    private static bool Holds(List<DependencyFact> facts, DateTime now) =>
        facts.Exists(fact => fact.Origin == DependencyOrigin.Declared || now - fact.LastSeen <= RemembersFor);

    private static DependencyEdge Of(List<DependencyFact> facts)
    {
        // The newest word of those who saw it, then that of who wrote it down.
        var inOrder = facts
            .OrderBy(fact => fact.Origin == DependencyOrigin.Observed ? 0 : 1)
            .ThenByDescending(fact => fact.LastSeen)
            .ToList();
        var mode = inOrder.Find(fact => fact.Mode is not null)?.Mode;
        var fallback = inOrder.Find(fact => fact.Fallback is not null)?.Fallback;
        return new(
            facts[0].Caller, facts[0].Callee, mode ?? CallMode.Sync, mode is null, fallback is not null and not DependencyFact.NoFallback,
            fallback is null);
    }
}

/// <summary>What one kind of record says about an edge of the dependency graph.</summary>
/// <param name="Caller">The calling service.</param>
/// <param name="Callee">The called one.</param>
/// <param name="Origin">Written down or seen.</param>
/// <param name="Mode">Whether the caller waits; null where nothing is said.</param>
/// <param name="Fallback">What it falls back to, <see cref="NoFallback"/> for nothing; null where nothing is said.</param>
/// <param name="LastSeen">Of an observed one, the UTC instant at which it was last seen.</param>
public sealed record DependencyFact(
    string Caller, string Callee, DependencyOrigin Origin, CallMode? Mode, string? Fallback, DateTime? LastSeen)
{
    /// <summary>The word for "somebody looked, and there is none".</summary>
    public const string NoFallback = "none";
}

/// <summary>How a caller waits for its callee.</summary>
public enum CallMode
{
    /// <summary>The caller waits.</summary>
    Sync,
    /// <summary>The caller goes on.</summary>
    Async,
}

/// <summary>Where an edge is known from.</summary>
public enum DependencyOrigin
{
    /// <summary>Somebody wrote it down.</summary>
    Declared,
    /// <summary>It was seen in traces.</summary>
    Observed,
}
