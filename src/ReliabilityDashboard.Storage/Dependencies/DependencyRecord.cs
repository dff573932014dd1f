using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>What a source says of one edge of the dependency graph.</summary>
public sealed record DependencyRecord
{
    /// <summary>The record's own source; null: that of the run.</summary>
    public string? Source { get; init; }
    public required string Caller { get; init; }
    public required string Callee { get; init; }
    public required DependencyOrigin Origin { get; init; }
    /// <summary>Start of the observed bucket, UTC; null in declared rows.</summary>
    public DateTime? ObservedAt { get; init; }
    public Given<CallMode?> Mode { get; init; }
    public Given<bool?> Critical { get; init; }
    public Given<int?> TimeoutMs { get; init; }
    public Given<bool?> CircuitBreaker { get; init; }
    public Given<bool?> Bulkhead { get; init; }
    public Given<string> Fallback { get; init; }
    public Given<RetryPolicy?> Retry { get; init; }
    public Given<int?> BucketSeconds { get; init; }
    public Given<long?> Calls { get; init; }
    public Given<long?> Errors { get; init; }
    public Given<double?> P95Ms { get; init; }
    public Given<long?> Retries { get; init; }
    public Given<long?> RetryFailures { get; init; }
    public Given<long?> BreakerOpens { get; init; }
    /// <summary>The columns that are no field, a JSON object in which null empties an attribute; null where there are none.</summary>
    public string? Attributes { get; init; }
}
