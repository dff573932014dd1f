using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>How many calls that wait are protected, and by what, as programs read it.</summary>
/// <param name="Edges">Calls that wait, whatever their state, also where that is assumed.</param>
/// <param name="Timeout">On how many there is one.</param>
/// <param name="CircuitBreaker">On how many there is one.</param>
/// <param name="Bulkhead">On how many there is one.</param>
/// <param name="Fallback">On how many there is one.</param>
/// <param name="Retry">How they try again; only with backoff and jitter is that protection.</param>
/// <param name="Protected">Calls with any of the four.</param>
/// <param name="Proven">Of these those whose protection held under fault.</param>
public sealed record CoverageAnswer(
    int Edges, StatedCount Timeout, StatedCount CircuitBreaker, StatedCount Bulkhead, StatedCount Fallback, CoverageAnswer.Retries Retry,
    int Protected, int Proven)
{
    /// <summary>Calls by how they try again; the words are those of a file.</summary>
    public sealed record Retries(
        [property: JsonPropertyName("backoff-jitter")] int BackoffJitter, int Backoff, int Fixed, int None, int Unstated);

    public static CoverageAnswer Of(ProtectionCoverage coverage)
    {
        var retry = coverage.Retry;
        return new(
            coverage.Edges, coverage.Timeout, coverage.CircuitBreaker, coverage.Bulkhead, coverage.Fallback,
            new(retry.BackoffJitter, retry.Backoff, retry.Fixed, retry.None, retry.Unstated), coverage.Protected, coverage.Proven);
    }
}
