namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>How many calls that wait are protected, and by what.</summary>
/// <param name="Edges">Calls that wait, whatever their state, also where that is assumed.</param>
/// <param name="Timeout">Those that wait only for a while.</param>
/// <param name="CircuitBreaker">Those with a circuit breaker.</param>
/// <param name="Bulkhead">Those with a bulkhead.</param>
/// <param name="Fallback">Those with a fallback.</param>
/// <param name="Retry">How they try again.</param>
/// <param name="Protected">Those with any of the four.</param>
/// <param name="Proven">Of these those whose protection held under fault.</param>
public sealed record ProtectionCoverage(
    int Edges, StatedCount Timeout, StatedCount CircuitBreaker, StatedCount Bulkhead, StatedCount Fallback, RetryCount Retry, int Protected,
    int Proven)
{
    /// <summary>On how many calls there is one; only with backoff and jitter is a retry protection.</summary>
    public int With(ProtectionPart part) => Count(part).Yes;

    /// <summary>Of how many nobody says whether there is one.</summary>
    public int Unstated(ProtectionPart part) => Count(part).Unstated;

    private StatedCount Count(ProtectionPart part) =>
        part == ProtectionPart.Timeout ? Timeout
        : part == ProtectionPart.CircuitBreaker ? CircuitBreaker
        : part == ProtectionPart.Bulkhead ? Bulkhead
        : part == ProtectionPart.Fallback ? Fallback
        : part == ProtectionPart.Retry ? new(Retry.BackoffJitter, Retry.Backoff + Retry.Fixed + Retry.None, Retry.Unstated)
        : throw new ArgumentOutOfRangeException(nameof(part));

    /// <summary>The coverage of calls; what is not credited counts as not there where it was disproved, else as not stated.</summary>
    /// <param name="edges">Calls of the callers that are asked about; those that do not wait are left out.</param>
    public static ProtectionCoverage Of(IEnumerable<DependencyEdge> edges)
    {
        var calls = edges.Where(edge => edge.Mode == CallMode.Sync).ToList();
        return new(
            calls.Count, StatedCount.Of(calls, ProtectionPart.Timeout), StatedCount.Of(calls, ProtectionPart.CircuitBreaker),
            StatedCount.Of(calls, ProtectionPart.Bulkhead), StatedCount.Of(calls, ProtectionPart.Fallback), RetryCount.Of(calls),
            calls.Count(call => call.IsProtected),
            calls.Count(call => call is { IsProtected: true, Proof.State: ProofState.Proven }));
    }
}

/// <summary>On how many calls something is there, is not, or is not stated; they add up to all.</summary>
public readonly record struct StatedCount(int Yes, int No, int Unstated)
{
    internal static StatedCount Of(IReadOnlyCollection<DependencyEdge> calls, ProtectionPart part)
    {
        var stated = calls.Select(part.Counts).ToList();
        return new(stated.Count(said => said == true), stated.Count(said => said == false), stated.Count(said => said is null));
    }
}

/// <summary>How many calls try again in which way; only with backoff and jitter is it protection.</summary>
public readonly record struct RetryCount(int BackoffJitter, int Backoff, int Fixed, int None, int Unstated)
{
    internal static RetryCount Of(IReadOnlyCollection<DependencyEdge> calls)
    {
        int With(RetryPolicy? policy) => calls.Count(call => call.Retry == policy);
        return new(
            With(RetryPolicy.BackoffJitter), With(RetryPolicy.Backoff), With(RetryPolicy.Fixed), With(RetryPolicy.None), With(null));
    }
}
