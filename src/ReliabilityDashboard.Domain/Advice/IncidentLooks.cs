using System.Globalization;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Advice;

/// <summary>Rules that count incidents, over a call or of an origin.</summary>
internal static class IncidentLooks
{
    private const int FewestOthers = 20;

    public static IEnumerable<PatternAdvice> OverCalls(AdviceRule rule, AdviceFacts facts)
    {
        var (where, byCall) = (rule.Where, CameOver.ByCall(facts.Incidents, facts.Graph));
        foreach (var (call, edge) in facts.Graph.Edges.Index())
        {
            if (where.CalleeKinds is { } kinds && !kinds.Contains(facts.Graph.Catalogue.Find(edge.Callee)?.Kind ?? ServiceKind.Service))
                continue;
            if (where.PeripheralFromTier is { } tier && !IsInTheWay(edge, tier, facts)) continue;
            Incident[] there = [.. byCall[call].Where(one => facts.Graph.Number(one.Origin) == facts.Graph.Ends[call].Callee)];
            if (Counted(rule, facts, AdviceTarget.Of(edge.Name), there) is { } advice)
                yield return advice with { Because = [Evidence.Of(edge), .. advice.Because] };
        }
    }

    public static IEnumerable<PatternAdvice> OfOrigins(AdviceRule rule, AdviceFacts facts) =>
        from origin in facts.ByOrigin
        let there = origin.Where(one =>
            !(facts.CallersHit(one) < rule.Where.CallersHit)
            && !(rule.Where.NotRolledOutAs is { } safe && facts.Strategy(one) is { } strategy && safe.Contains(strategy))).ToArray()
        let advice = Counted(rule, facts, AdviceTarget.Of(origin.Key), there)
        where advice is not null
        select advice;

    private static bool IsInTheWay(DependencyEdge edge, int tier, AdviceFacts facts) =>
        (facts.Tier(edge.Callee) >= tier || edge.Critical == false) && facts.Critical.Contains(edge.Caller);

    // there: what could be counted at the target, whatever its category, trigger and detection.
    private static PatternAdvice? Counted(AdviceRule rule, AdviceFacts facts, AdviceTarget target, IReadOnlyList<Incident> there)
    {
        var fits = new Fitting(rule, facts);
        Incident[] fitting = [.. there.Where(fits.Fits)];
        for (var reached = 1; reached <= fitting.Length; reached++)
        {
            if (fits.Strength(fitting.AsSpan(0, reached)) < 1) continue;
            var buckets = fitting.Select(fits.FullDuring).OfType<FullBucket>().Distinct();
            return AdviceLooks.Advise(
                rule, target, fits.Strength(fitting), [.. fitting.Select(Evidence.Of), .. buckets.Select(Evidence.Of)],
                ("n", Typography.Number(fitting.Length)), ("times", CountWords.Times(fitting.Length))) with
            {
                Since = fitting[reached - 1].StartedAt,
                Chance = rule.TellsChance ? ChanceOf(fits, facts, there, fitting.Length) : null,
            };
        }
        return null;
    }

    // P(Bin(n, s) >= seen): n of a category could be counted there, s of all others with one fit.
    private static double? ChanceOf(Fitting fits, AdviceFacts facts, IReadOnlyList<Incident> there, int seen)
    {
        var here = there.Select(one => one.Id).ToHashSet();
        Incident[] others = [.. facts.Incidents.Where(one => one.Category is not null && !here.Contains(one.Id))];
        return others.Length < FewestOthers ? null
            : BinomialTail.AtLeast(
                seen, there.Count(one => one.Category is not null), others.Count(fits.Fits) / (double)others.Length);
    }

    /// <summary>Which incidents fit a rule by category, trigger and detection.</summary>
    private sealed class Fitting(AdviceRule rule, AdviceFacts facts)
    {
        private readonly AdviceWhere where = rule.Where;

        public bool Fits(Incident incident) =>
            (where.Category is null || incident.Category == where.Category)
            && (HasTrigger(incident) || FullDuring(incident) is not null)
            && (where.DetectedAfterMinutes is not { } minutes
                || Metrics.TimeToDetection.Metric.SpanOf(incident)?.Seconds > minutes * 60);

        public double Strength(ReadOnlySpan<Incident> fitting)
        {
            var (byTrigger, whileFull) = (0, 0);
            foreach (var one in fitting)
            {
                if (HasTrigger(one)) byTrigger++;
                if (FullDuring(one) is not null) whileFull++;
            }
            // One while a resource was critical is enough.
            return Math.Max(byTrigger / rule.Threshold, whileFull);
        }

        public FullBucket? FullDuring(Incident incident) => where.OrWhileFull ? facts.FullDuring(incident) : null;

        private bool HasTrigger(Incident incident) => where.Trigger is null || incident.Trigger == where.Trigger;
    }
}

/// <summary>What speaks for an advice, in words.</summary>
internal static class Evidence
{
    public static AdviceEvidence Of(Incident incident) =>
        new(EvidenceKind.Incident, incident.Id.ToString(CultureInfo.InvariantCulture), incident.Title);

    public static AdviceEvidence Of(DependencyEdge edge) =>
        new(
            EvidenceKind.Edge, edge.Name.Text,
            $"The caller waits{Assumed(edge.ModeAssumed)} and has no fallback{Assumed(edge.FallbackAssumed)}.");

    public static AdviceEvidence Of(FullBucket bucket) =>
        Bucket(
            $"{bucket.Service} {bucket.Resource}".TrimEnd(), bucket.Start,
            $"{Resource(bucket)} was {RateWords.Share(bucket.Utilisation)} full.");

    public static AdviceEvidence Bucket(string name, DateTime start, string text) =>
        new(EvidenceKind.Bucket, $"{name} {start.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}", text);

    private static string Resource(FullBucket bucket) => bucket.Resource.Length > 0 ? SentenceWords.Begin(bucket.Resource) : "It";

    private static string Assumed(bool isAssumed) => isAssumed ? " (assumed)" : "";
}
