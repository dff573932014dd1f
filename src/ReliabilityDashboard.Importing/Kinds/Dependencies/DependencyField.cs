namespace ReliabilityDashboard.Importing.Kinds.Dependencies;

/// <summary>The fields of the kind dependencies; a file's columns are these names in snake case.</summary>
public enum DependencyField
{
    Source,
    Caller,
    Callee,
    Origin,
    ObservedAt,
    Mode,
    Critical,
    TimeoutMs,
    CircuitBreaker,
    Bulkhead,
    Fallback,
    Retry,
    BucketSeconds,
    Calls,
    Errors,
    P95Ms,
    Retries,
    RetryFailures,
    BreakerOpens,
}
