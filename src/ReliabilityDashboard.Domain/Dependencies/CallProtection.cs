namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>What keeps a failing callee from hurting its caller: each there (true), not there (false) or not stated (null).</summary>
/// <param name="Timeout">The caller waits only for a while.</param>
/// <param name="CircuitBreaker">The caller stops asking for a while.</param>
/// <param name="Bulkhead">The caller keeps what it needs for other work apart.</param>
/// <param name="Fallback">The caller can do without.</param>
public readonly record struct CallProtection(bool? Timeout, bool? CircuitBreaker, bool? Bulkhead, bool? Fallback)
{
    /// <summary>Any of the four is there. Trying again is none of them.</summary>
    public bool Any => Timeout == true || CircuitBreaker == true || Bulkhead == true || Fallback == true;

    /// <summary>As it is written in a file.</summary>
    /// <param name="timeoutMs">Milliseconds; 0: without end, so none.</param>
    /// <param name="circuitBreaker">Whether there is one.</param>
    /// <param name="bulkhead">Whether there is one.</param>
    /// <param name="fallback">What is fallen back to; <see cref="DependencyFact.NoFallback"/> for nothing.</param>
    public static CallProtection Of(int? timeoutMs, bool? circuitBreaker, bool? bulkhead, string? fallback) =>
        new(
            timeoutMs is { } wait ? wait > 0 : null, circuitBreaker, bulkhead,
            fallback is { Length: > 0 } ? fallback != DependencyFact.NoFallback : null);
}
