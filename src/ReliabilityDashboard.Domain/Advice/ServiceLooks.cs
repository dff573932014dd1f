using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Advice;

/// <summary>Rules that look at a service: its hours, how late its failures are noticed, and what stops with it.</summary>
internal static class ServiceLooks
{
    public static IEnumerable<PatternAdvice> Failing(AdviceRule rule, AdviceFacts facts)
    {
        // With an open breaker failing fast is what it should do.
        var opened = facts.OpenedAt();
        return
            from service in facts.Failing.GroupBy(hour => hour.Service, StringComparer.OrdinalIgnoreCase)
            let hours = service.Where(hour => IsHole(hour, rule.Where) && !opened[service.Key].Any(hour.Touches))
                .OrderBy(hour => hour.Start).ToArray()
            where hours.Length >= rule.Threshold
            select AdviceLooks.Advise(
                rule, AdviceTarget.Of(service.Key), hours.Length / rule.Threshold,
                hours.Select(hour => Evidence.Bucket(
                    hour.Service, hour.Start,
                    $"{CountWords.Of(hour.Errors, "error")}, {RateWords.Share(hour.Errors / (double)hour.Requests)} of the requests, "
                        + $"half of them within {LatencyWords.Say(hour.Failed!.Seconds)}, half of the others within "
                        + $"{(hour.Ok!.AtLeast ? "at least " : "")}{LatencyWords.Say(hour.Ok.Seconds)}.")),
                ("hours", CountWords.Of(hours.Length, "hour"))) with
            {
                Since = hours[(int)Math.Ceiling(rule.Threshold) - 1].End,
            };
    }

    public static IEnumerable<PatternAdvice> Late(AdviceRule rule, AdviceFacts facts)
    {
        var where = rule.Where;
        var noticed = facts.Incidents
            .Select(one => (Incident: one, TimeToDetection.Metric.SpanOf(one)?.Seconds))
            .Where(one => one.Seconds >= 0)
            .ToDictionary(one => one.Incident.Id, one => one.Seconds!.Value);
        foreach (var origin in facts.ByOrigin)
        {
            Incident[] own = [.. origin.Where(one => noticed.ContainsKey(one.Id))];
            var ids = own.Select(one => one.Id).ToHashSet();
            double[] others = [.. noticed.Where(one => !ids.Contains(one.Key)).Select(one => one.Value)];
            // Against nothing there is no ratio.
            if (others.Length < where.Others || Quantile.Median(others) is not (> 0 and var usual)) continue;
            double[] seconds = [.. own.Select(one => noticed[one.Id])];
            if (!IsLate(seconds)) continue;
            var reached = Enumerable.Range(1, own.Length).First(n => IsLate(seconds[..n]));
            var ratio = Quantile.Median(seconds)!.Value / usual;
            yield return AdviceLooks.Advise(
                rule, AdviceTarget.Of(origin.Key), ratio / rule.Threshold, own.Select(Evidence.Of),
                ("ratio", Typography.Number(ratio, 1))) with
            {
                Since = own[reached - 1].StartedAt,
            };

            bool IsLate(double[] some) =>
                some.Length >= where.N && Quantile.Median(some) >= rule.Threshold * usual
                && BinomialTail.AtLeast(some.Count(one => one > usual), some.Count(one => one != usual), 0.5) <= where.Level;
        }
    }

    public static IEnumerable<PatternAdvice> Single(AdviceRule rule, AdviceFacts facts) =>
        from origin in facts.ByOrigin
        let point = facts.SinglePoints.FirstOrDefault(one => one.Name.Equals(origin.Key, StringComparison.OrdinalIgnoreCase))
        where point is not null && origin.Count() >= rule.Threshold
        let unit = point.Unit == ReachUnit.Traffic ? "entry traffic" : "services"
        select AdviceLooks.Advise(
            rule, AdviceTarget.Of(point.Name), point.Share / facts.Systemic, origin.Select(Evidence.Of),
            ("share", $"{RateWords.Share(point.Share)} of the {unit}"), ("times", CountWords.Times(origin.Count()))) with
        {
            Since = origin.ElementAt((int)Math.Ceiling(rule.Threshold) - 1).StartedAt,
        };

    // A median that is only known to be above something is above no quarter of it.
    private static bool IsHole(FailingHour hour, AdviceWhere where) =>
        hour.Errors >= where.Errors && hour.Errors >= where.ErrorShare * hour.Requests
        && hour is { Ok: { } ok, Failed: { AtLeast: false } failed } && failed.Seconds < where.LatencyRatio * ok.Seconds;
}
