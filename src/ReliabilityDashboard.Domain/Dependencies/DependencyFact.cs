namespace ReliabilityDashboard.Domain.Dependencies;

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
