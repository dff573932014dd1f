namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>One kind of protection that a call can have.</summary>
/// <param name="Word">In addresses and in the API; never given to another one.</param>
/// <param name="Letter">As a small mark.</param>
/// <param name="Name">As people read it in a sentence.</param>
/// <param name="Brief">The same where there is little room.</param>
/// <param name="Of">Whether a call has it as stated: there, not there, or not stated.</param>
public sealed record ProtectionPart(string Word, char Letter, string Name, string Brief, Func<DependencyEdge, bool?> Of)
{
    /// <summary>The caller waits only for a while.</summary>
    public static ProtectionPart Timeout { get; } = new("timeout", 'T', "timeout", "timeout", call => call.Protection.Timeout);

    /// <summary>The caller stops asking for a while.</summary>
    public static ProtectionPart CircuitBreaker { get; } =
        new("circuit_breaker", 'B', "circuit breaker", "breaker", call => call.Protection.CircuitBreaker);

    /// <summary>The caller keeps what it needs for other work apart.</summary>
    public static ProtectionPart Bulkhead { get; } = new("bulkhead", 'H', "bulkhead", "bulkhead", call => call.Protection.Bulkhead);

    /// <summary>The caller can do without.</summary>
    public static ProtectionPart Fallback { get; } = new("fallback", 'F', "fallback", "fallback", call => call.Protection.Fallback);

    /// <summary>The caller tries again in a way that does no harm; in another way is no protection.</summary>
    public static ProtectionPart Retry { get; } = new(
        "retry", 'R', "retry with backoff and jitter", "retry",
        call => call.Retry is { } retry ? retry == RetryPolicy.BackoffJitter : null) { IsProvable = false };

    /// <summary>All five, as marks stand beside each other.</summary>
    public static IReadOnlyList<ProtectionPart> All { get; } = [Timeout, CircuitBreaker, Bulkhead, Fallback, Retry];

    /// <summary>Experiments on a call prove or disprove it.</summary>
    public bool IsProvable { get; private init; } = true;

    /// <summary>The part of a word; null where there is none.</summary>
    public static ProtectionPart? Find(string? word) => All.FirstOrDefault(part => part.Word == word);

    /// <summary>Whether it counts: what was disproved is not there, what is not believed is as good as not stated.</summary>
    public bool? Counts(DependencyEdge call) => Of(call) switch
    {
        true when IsProvable && call.Proof?.State == ProofState.Disproved => false,
        true when IsProvable && !call.Credited => null,
        var said => said,
    };
}
