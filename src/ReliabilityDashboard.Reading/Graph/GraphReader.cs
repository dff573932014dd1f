using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Graph;

/// <summary>Reads the dependency graph with history, traffic and the worth of journeys, for every answer about it alike.</summary>
public sealed class GraphReader(
    HistoryCache cache, AnswerCache answers, DependencyFactQuery dependencies, CallLoadQuery loads, ICallProofSource proofs,
    CreditSetting credits, RequestSumQuery requests, JourneySessionQuery sessions, ReportingCalendar calendar, TimeProvider time)
{
    private const int TrafficDays = 28;

    /// <summary>The graph.</summary>
    /// <param name="asked">Which protection is believed; null: as people set it.</param>
    /// <param name="at">UTC instant at which it holds, with the load of the 28 days before it; null: now. Traffic of services and journeys
    /// is always that of the last 28 days.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<OrganisationGraph> ReadAsync(ProtectionCredit? asked, DateTime? at, CancellationToken cancel)
    {
        var credit = await credits.OrDefaultAsync(asked, cancel);
        return await answers.GetAsync(
            $"graph {Question.Of(credit, at is null ? "now" : at)}", PartsRead.By<GraphReader>(), Kept.ForHalfAMinute,
            () => MakeAsync(credit, at ?? time.GetUtcNow().UtcDateTime, CancellationToken.None), cancel);
    }

    private async Task<OrganisationGraph> MakeAsync(ProtectionCredit credit, DateTime at, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var facts = await dependencies.ReadAsync(at, cancel);
        var load = await loads.ReadAsync(at - DependencyEdges.SeenFor, at, cancel);
        var proven = await proofs.ReadAsync(at, cancel);
        var edges = DependencyEdges.At(facts, at, load)
            .Select(edge => proven.TryGetValue(edge.Name, out var proof) ? edge with { Proof = proof } : edge);
        var graph = new DependencyGraph(edges, history.Catalogue, at, credit);

        var year = new Period(calendar.Midnight(calendar.LocalDate(at).AddYears(-1)), at);
        var incidents = history.Incidents.Select(one => one.Incident)
            .Where(one => one.Counts && one.StartedAt >= year.From && one.StartedAt <= at).ToList();
        var first = calendar.LocalDate(time.GetUtcNow().UtcDateTime).AddDays(-TrafficDays);
        var (traffic, journeySessions) = (await requests.SinceAsync(first, cancel), await sessions.SinceAsync(first, cancel));
        var question = new BreakerQuestion(
            graph, incidents, history.FirstIncident is { } begun && begun > year.From ? new(begun, begun > at ? begun : at) : year,
            name => traffic.TryGetValue(name, out var sum) ? sum : null,
            JourneyWorth.Of(history.Journeys, name => journeySessions.TryGetValue(name, out var sum) ? sum : null, incidents));
        return new(question, history, credit);
    }
}
