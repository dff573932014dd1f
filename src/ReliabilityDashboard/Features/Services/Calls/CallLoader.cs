using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>Makes the view of one call.</summary>
public sealed class CallLoader(CallReader calls, IOptions<BusinessOptions> business)
{
    public async Task<CallView> LoadAsync(string caller, string callee, CancellationToken cancel)
    {
        var money = new MoneyWords(business.Value.Currency);
        if (await calls.FindAsync(caller, callee, cancel) is not { } detail) return new(null, money);
        if (detail.Edge is not { } edge)
            return new(detail, money) { Lede = "Nobody knows this call: no file declares it, and it was not seen in the last 28 days." };
        var came = detail.Incidents.Count == 0 ? "No incident of the last 12 months came over it."
            : $"{CountWords.Of(detail.Incidents.Count, "incident")} of the last 12 months came over it.";
        return new(detail, money) { Lede = $"{CallWords.Spread(edge)} {came}", Figures = [.. Figures(detail, edge)] };
    }

    private static IEnumerable<NamedFigure> Figures(CallDetail detail, DependencyEdge edge)
    {
        var load = edge.Load;
        yield return new("call.calls", "calls", load.Calls, load.Calls is { } calls ? Typography.Number(calls) : null);
        yield return new(
            "call.error-share", "calls that fail", load.ErrorShare, load.ErrorShare is { } share ? RateWords.Share(share) : null);
        yield return new(
            "call.p95", "p95 of the worst hour", load.WorstP95Ms, load.WorstP95Ms is { } worst ? LatencyWords.Say(worst / 1000) : null);
        yield return new(
            "call.retries", "retries per call", load.RetriesPerCall,
            load.RetriesPerCall is { } retries ? Typography.Number(retries, 2) : null);
        yield return new(
            "call.breaker-opens", "breaker openings", load.BreakerOpens, load.BreakerOpens is { } opens ? Typography.Number(opens) : null);
        if (!edge.Spreads) yield break;
        var (passing, number) = (detail.Graph.Question.Passing, detail.Number!.Value);
        var trials = passing.Trials(number);
        yield return new(
            "call.passes-on", "passes on", passing.Of(number), RateWords.Share(passing.Of(number)) + (trials == 0 ? ", assumed" : ""),
            trials is > 0 and < (int)Measured.EnoughData);
    }
}
