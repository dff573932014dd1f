using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>Calls of the dependency graph in words.</summary>
public static class CallWords
{
    /// <summary>"timeout and fallback; no bulkhead; not stated: circuit breaker, retry".</summary>
    public static string Protection(DependencyEdge edge)
    {
        var protection = edge.Protection;
        (string Word, bool? Said)[] parts =
        [
            ("timeout", protection.Timeout),
            ("circuit breaker", protection.CircuitBreaker),
            ("bulkhead", protection.Bulkhead),
            ("fallback", protection.Fallback),
            ("retry with backoff and jitter", edge.Retry is { } retry ? retry == RetryPolicy.BackoffJitter : null),
        ];
        List<string> said = [];
        if (Of(true) is { Length: > 0 } there) said.Add(there);
        if (Of(false) is { Length: > 0 } missing) said.Add($"no {missing}");
        if (Of(null) is { Length: > 0 } unsaid) said.Add($"not stated: {unsaid}");
        return SentenceWords.Begin(string.Join("; ", said)) + ".";

        string Of(bool? word) => string.Join(", ", parts.Where(part => part.Said == word).Select(part => part.Word));
    }
}
