using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Advice;

/// <summary>Rules that look at calls and what went over them.</summary>
internal static class CallLooks
{
    /// <summary>All such calls of a caller in one advice.</summary>
    public static IEnumerable<PatternAdvice> WithoutTimeout(AdviceRule rule, AdviceFacts facts)
    {
        var byCall = CameOver.ByCall(facts.Incidents, facts.Graph);
        return
            from call in facts.Graph.Edges.Index()
            let edge = call.Item
            where edge.Mode == CallMode.Sync && edge.State is EdgeState.Both or EdgeState.Hidden
            where facts.From is null || edge.LastObserved >= facts.From
            let over = byCall[call.Index]
            where edge.Protection.Timeout == false || (edge.Protection.Timeout is null && over.Count > 0)
            group (Edge: edge, Over: over) by edge.Caller into calls
            where calls.Count() >= rule.Threshold
            let incidents = calls.SelectMany(one => one.Over).DistinctBy(one => one.Id).OrderBy(one => one.StartedAt).ToArray()
            select AdviceLooks.Advise(
                rule, AdviceTarget.Of(calls.Key), calls.Count() / rule.Threshold,
                [
                    .. calls.Select(one => new AdviceEvidence(
                        EvidenceKind.Edge, one.Edge.Name.Text,
                        one.Edge.Protection.Timeout == false ? "No timeout." : "Timeout not stated.")),
                    .. incidents.Select(Evidence.Of),
                ],
                ("calls", CountWords.Of(calls.Count(), "call"))) with
            {
                Since = incidents.FirstOrDefault()?.StartedAt,
            };
    }

    public static IEnumerable<PatternAdvice> Retried(AdviceRule rule, AdviceFacts facts)
    {
        var asked = rule.Where;
        var calls = facts.Retried
            .Where(one =>
                one.Calls >= asked.Calls && one.Retries >= asked.RetryShare * one.Calls && one.Errors >= asked.ErrorShare * one.Calls)
            .ToLookup(one => one.Call);
        return
            from edge in facts.Graph.Edges
            where edge.Mode == CallMode.Sync && (edge.Retry is not { } retry || asked.Retries?.Contains(retry) != false)
            let storms = calls[edge.Name].OrderBy(one => one.Start).ToArray()
            where storms.Length >= rule.Threshold
            select AdviceLooks.Advise(
                rule, AdviceTarget.Of(edge.Name), storms.Length / rule.Threshold,
                storms.Select(one => Evidence.Bucket(
                    one.Call.Text, one.Start,
                    $"{CountWords.Of(one.Calls, "call")}, {Typography.Number(one.Retries)} repeated, "
                        + $"{RateWords.Share(one.Errors / (double)one.Calls)} failed.")),
                ("n", Typography.Number(storms.Length))) with
            {
                Since = storms[(int)Math.Ceiling(rule.Threshold) - 1].End,
            };
    }
}
