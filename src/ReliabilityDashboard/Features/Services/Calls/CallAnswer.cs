using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>A call of the dependency graph as programs read it.</summary>
/// <param name="Caller">Who calls.</param>
/// <param name="Callee">Who is called.</param>
/// <param name="State">How it is known.</param>
/// <param name="Mode">Whether the caller waits.</param>
/// <param name="ModeAssumed">Nobody said so.</param>
/// <param name="Critical">The caller cannot do without; null where nobody said.</param>
/// <param name="LastObserved">When it was last seen, of any age.</param>
/// <param name="Calls">Over the 28 days before, as all figures of load.</param>
/// <param name="ErrorShare">Failed calls over calls, a fraction.</param>
/// <param name="P95Ms">95th percentile of the worst bucket, in milliseconds.</param>
/// <param name="RetriesPerCall">Repeated calls over calls.</param>
/// <param name="BreakerOpens">How often a circuit breaker opened.</param>
/// <param name="Timeout">As stated.</param>
/// <param name="CircuitBreaker">As stated.</param>
/// <param name="Bulkhead">As stated.</param>
/// <param name="Fallback">As stated.</param>
/// <param name="Retry">none, fixed, backoff, backoff-jitter or unstated.</param>
/// <param name="Proof">What experiments found; null where there was none.</param>
/// <param name="PassesOn">How probably a failure of the callee comes to the caller.</param>
public sealed record CallAnswer(
    string Caller, string Callee, EdgeState State, CallMode Mode, bool ModeAssumed, bool? Critical, DateTime? LastObserved, long? Calls,
    double? ErrorShare, double? P95Ms, double? RetriesPerCall, long? BreakerOpens, CallAnswer.Stated Timeout,
    CallAnswer.Stated CircuitBreaker, CallAnswer.Stated Bulkhead, CallAnswer.Stated Fallback, string Retry, CallProof? Proof,
    CallAnswer.Passing PassesOn)
{
    /// <summary>What people say of it, beside what files and traces say.</summary>
    public IReadOnlyList<Word> ByPeople { get; init; } = [];

    /// <summary>The word for what nobody said.</summary>
    public const string Unstated = "unstated";

    /// <summary>Whether something is there.</summary>
    public enum Stated
    {
        Yes,
        No,
        Unstated,
    }

    /// <param name="Field">Of what.</param>
    /// <param name="Value">Their word.</param>
    /// <param name="Source">What files and traces say; null where they say nothing.</param>
    /// <param name="By">Who said it.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Word(string Field, string Value, string? Source, string? By, DateTime? At);

    /// <param name="Value">A probability; 0 where the call passes nothing on.</param>
    /// <param name="N">Incidents that tell.</param>
    /// <param name="Assumed">None does, so it is what calls pass on in the mean.</param>
    public sealed record Passing(double Value, int N, bool Assumed);

    public static CallAnswer Of(BreakerQuestion question, int call)
    {
        var (edge, trials) = (question.Graph.Edges[call], question.Passing.Trials(call));
        return new(
            edge.Caller, edge.Callee, edge.State, edge.Mode, edge.ModeAssumed, edge.Critical, edge.LastObserved, edge.Load.Calls,
            edge.Load.ErrorShare, edge.Load.WorstP95Ms, edge.Load.RetriesPerCall, edge.Load.BreakerOpens, Of(edge.Protection.Timeout),
            Of(edge.Protection.CircuitBreaker), Of(edge.Protection.Bulkhead), Of(edge.Protection.Fallback),
            edge.Retry is { } retry ? ApiJson.Word(retry) : Unstated, edge.Proof,
            edge.Spreads ? new(question.Passing.Of(call), trials, trials == 0) : new(0, 0, false))
        {
            ByPeople = [.. edge.ByPeople.Select(one => new Word(one.Field.Word, one.Value, one.Source, one.By, one.At))],
        };
    }

    private static Stated Of(bool? said) => said switch
    {
        true => Stated.Yes,
        false => Stated.No,
        null => Stated.Unstated,
    };
}
