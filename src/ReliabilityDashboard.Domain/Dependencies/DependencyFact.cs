namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>What one record or one person says about a call of the dependency graph.</summary>
/// <param name="Caller">The calling service.</param>
/// <param name="Callee">The called one.</param>
/// <param name="Origin">Written down, seen, or said by a person.</param>
public sealed record DependencyFact(string Caller, string Callee, DependencyOrigin Origin)
{
    /// <summary>The word for "somebody looked, and there is none".</summary>
    public const string NoFallback = "none";

    /// <summary>What holds of a call, whoever says so.</summary>
    public static DependencyFact Of(DependencyEdge edge) => new(edge.Caller, edge.Callee, DependencyOrigin.Declared)
    {
        Mode = edge.ModeAssumed ? null : edge.Mode,
        Critical = edge.Critical,
        Protection = edge.Protection,
        Retry = edge.Retry,
    };

    /// <summary>Which call.</summary>
    public CallName Name => new(Caller, Callee);

    /// <summary>Of an observed one the UTC instant at which it was seen, of others that at which it was said; null: always.</summary>
    public DateTime? At { get; init; }

    /// <summary>The person or the source that says so; null where that is not told.</summary>
    public string? By { get; init; }

    /// <summary>Of a person's: the call is declared by it (true), or no longer declared by anybody (false).</summary>
    public bool? IsDeclared { get; init; }

    /// <summary>Whether the caller waits; null where nothing is said.</summary>
    public CallMode? Mode { get; init; }

    /// <summary>Whether the caller cannot do without; null where nothing is said.</summary>
    public bool? Critical { get; init; }

    /// <summary>What protects the caller.</summary>
    public CallProtection Protection { get; init; }

    /// <summary>How the caller tries again; null where nothing is said.</summary>
    public RetryPolicy? Retry { get; init; }
}

/// <summary>How a caller waits for its callee.</summary>
public enum CallMode
{
    /// <summary>The caller waits.</summary>
    Sync,
    /// <summary>The caller goes on.</summary>
    Async,
}

/// <summary>Where a call is known from.</summary>
public enum DependencyOrigin
{
    /// <summary>Somebody wrote it down in a file.</summary>
    Declared,
    /// <summary>It was seen in traces.</summary>
    Observed,
    /// <summary>A person said it in this program; wins over both, field by field.</summary>
    Person,
}
