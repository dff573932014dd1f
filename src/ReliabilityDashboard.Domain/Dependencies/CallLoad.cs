namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>What went over a call in the 28 days before an instant, summed over its observed buckets.</summary>
/// <param name="Calls">Calls; null where no bucket says it.</param>
/// <param name="BreakerOpens">How often a circuit breaker opened; null where no bucket says it.</param>
/// <param name="WorstP95Ms">The highest 95th percentile of a bucket in milliseconds ("worst hour").</param>
/// <param name="Errors">Failed calls of the buckets that say both.</param>
/// <param name="CallsWithErrors">Calls of the buckets that say both.</param>
/// <param name="Retries">Repeated calls of the buckets that say both.</param>
/// <param name="CallsWithRetries">Calls of the buckets that say both.</param>
public sealed record CallLoad(
    long? Calls, long? BreakerOpens, double? WorstP95Ms, long Errors, long CallsWithErrors, long Retries, long CallsWithRetries)
{
    /// <summary>Nothing was seen.</summary>
    public static CallLoad None { get; } = new(null, null, null, 0, 0, 0, 0);

    /// <summary>Failed calls over calls, a fraction: the ratio of the sums. Null where no bucket says both.</summary>
    public double? ErrorShare => CallsWithErrors > 0 ? (double)Errors / CallsWithErrors : null;

    /// <summary>Repeated calls over calls: the ratio of the sums. Null where no bucket says both.</summary>
    public double? RetriesPerCall => CallsWithRetries > 0 ? (double)Retries / CallsWithRetries : null;
}
