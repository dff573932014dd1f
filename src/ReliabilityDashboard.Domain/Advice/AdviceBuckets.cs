using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Advice;

/// <summary>A bucket of a call in which some calls were repeated and some failed.</summary>
/// <param name="Call">The call.</param>
/// <param name="Start">UTC begin.</param>
/// <param name="End">UTC end.</param>
/// <param name="Calls">Calls.</param>
/// <param name="Retries">Repeated ones.</param>
/// <param name="Errors">Failed ones.</param>
public sealed record RetriedBucket(CallName Call, DateTime Start, DateTime End, long Calls, long Retries, long Errors);

/// <summary>A bucket of a call in which a circuit breaker opened.</summary>
/// <param name="Call">The call.</param>
/// <param name="Start">UTC begin.</param>
/// <param name="End">UTC end.</param>
public sealed record OpenedBreaker(CallName Call, DateTime Start, DateTime End);

/// <summary>A bucket in which a resource was critical.</summary>
/// <param name="Service">Whose resource.</param>
/// <param name="Resource">Its name.</param>
/// <param name="Start">UTC begin.</param>
/// <param name="End">UTC end.</param>
/// <param name="Utilisation">How full it was, a fraction.</param>
public sealed record FullBucket(string Service, string Resource, DateTime Start, DateTime End, double Utilisation);

/// <summary>An hour of a service.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Start">UTC begin.</param>
/// <param name="Requests">Requests of the buckets that tell errors.</param>
/// <param name="Errors">Of them those that failed.</param>
/// <param name="Ok">Median latency of successes; null where nobody says it.</param>
/// <param name="Failed">Median latency of failures; null where nobody says it.</param>
public sealed record FailingHour(
    string Service, DateTime Start, long Requests, long Errors, LatencyPercentile? Ok, LatencyPercentile? Failed)
{
    /// <summary>UTC end.</summary>
    public DateTime End => Start.AddHours(1);

    /// <summary>Whether a bucket shares time with it.</summary>
    internal bool Touches(OpenedBreaker bucket) => bucket.Start < End && bucket.End > Start;
}
