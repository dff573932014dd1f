using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Advice;

/// <summary>Finds the patterns that the last 92 days advise.</summary>
public sealed class AdviceFinder(
    GraphReader graphs, GraphFindingsReader findings, CallBucketQuery calls, FullResourceQuery resources, FailingHourQuery hours,
    ServicePromiseQuery promises, MetricBounds bounds, AnswerCache answers)
{
    private static readonly TimeSpan LongestBucket = TimeSpan.FromDays(2), BeforeWindow = TimeSpan.FromHours(2);

    /// <summary>All advice, the strongest first.</summary>
    public async Task<FoundAdvice> FindAsync(CancellationToken cancel) =>
        await answers.GetAsync(
            "pattern advice", PartsRead.By<AdviceFinder>(), Kept.ForHalfAMinute,
            async () =>
            {
                var facts = await FactsAsync(CancellationToken.None);
                return new FoundAdvice(PatternAdvice.Of(facts), facts);
            }, cancel);

    private async Task<AdviceFacts> FactsAsync(CancellationToken cancel)
    {
        var graph = await graphs.ReadAsync(null, null, cancel);
        var (to, from) = (graph.Graph.At, graph.Graph.At - AdviceFacts.Window);
        var history = graph.History;
        Incident[] incidents = [.. graph.Question.Incidents.Where(one => one.StartedAt >= from)];
        var changes = history.Changes.ToDictionary(change => change.Id);
        var (tiers, limits) = (await promises.ReadAsync(cancel), await bounds.ReadAsync(cancel));
        return new(graph.Graph, incidents)
        {
            Linked = history.Incidents
                .Where(one => one.Change is { } link && changes.ContainsKey(link.Id))
                .ToDictionary(one => one.Incident.Id, one => changes[one.Change!.Value.Id]),
            Changes = [.. history.Changes.Where((Change change) => change.At >= from - BeforeWindow && change.At <= to)],
            Tier = name => tiers.GetValueOrDefault(name)?.Tier,
            Critical = history.Journeys.SelectMany(journey => journey.CriticalServices).ToHashSet(StringComparer.OrdinalIgnoreCase),
            Retried = await RetriedAsync(from, to, cancel),
            Opened = await calls.OpenedAsync(from - LongestBucket, to, cancel),
            Full = await resources.ReadAsync(
                [.. incidents.Where(one => one.Category == IncidentCategory.Resource).Select(one => one.Origin).OfType<string>()],
                from - LongestBucket, to, limits.Saturation.Critical, cancel),
            Failing = await FailingAsync(from, to, cancel),
            SinglePoints = (await findings.ReadAsync(null, cancel)).SinglePoints,
            Systemic = limits.Blast.Systemic,
        };
    }

    // As much as the mildest of the rules asks for; each looks again at what it gets.
    private Task<IReadOnlyList<RetriedBucket>> RetriedAsync(DateTime from, DateTime to, CancellationToken cancel)
    {
        AdviceWhere[] asked = [.. AdviceRules.LookingAt(AdviceLooks.RetriedBuckets).Select(rule => rule.Where)];
        return calls.RetriedAsync(
            from, to, asked.Min(one => one.Calls) ?? 1, asked.Min(one => one.RetryShare) ?? 0, asked.Min(one => one.ErrorShare) ?? 0,
            cancel);
    }

    private Task<IReadOnlyList<FailingHour>> FailingAsync(DateTime from, DateTime to, CancellationToken cancel)
    {
        AdviceWhere[] asked = [.. AdviceRules.LookingAt(AdviceLooks.FailingHours).Select(rule => rule.Where)];
        return hours.ReadAsync(from, to, asked.Min(one => one.Errors) ?? 1, asked.Min(one => one.ErrorShare) ?? 0, cancel);
    }
}

/// <summary>What the rules found, and in what.</summary>
/// <param name="All">All advice, the strongest first.</param>
/// <param name="Facts">What it was found in.</param>
public sealed record FoundAdvice(IReadOnlyList<PatternAdvice> All, AdviceFacts Facts);
