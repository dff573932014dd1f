using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Capacity;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>How a service does, in words.</summary>
public static class ServiceWords
{
    public static string Of(ServiceKind kind) => kind switch
    {
        ServiceKind.Service => "service",
        ServiceKind.ThirdParty => "third party",
        ServiceKind.Datastore => "datastore",
        ServiceKind.Resource => "resource",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>"7 of 11"; null where it makes no call that waits.</summary>
    public static string? Protection(ProtectionCoverage calls) => calls.Edges == 0 ? null : $"{calls.Protected} of {calls.Edges}";

    /// <summary>"71 % of entry traffic", else "of services"; null where neither is known.</summary>
    public static string? Reach(ModelledBlast modelled) => modelled switch
    {
        { EntryTrafficShare: { } traffic } => $"{RateWords.Share(traffic)} of entry traffic",
        { ServicesShare: { } services } => $"{RateWords.Share(services)} of services",
        _ => null,
    };

    /// <summary>"34 % of users", else "of services"; null where no incident says it.</summary>
    public static string? Reach(ObservedBlast observed) => observed switch
    {
        { UsersShareMedian: { } users } => $"{RateWords.Share(users)} of users",
        { ServicesShareMedian: { } services } => $"{RateWords.Share(services)} of services",
        _ => null,
    };

    /// <summary>"0.42 %": what a tenth of a per cent would hide matters here.</summary>
    public static string Errors(double share) => Typography.WithUnit(Typography.Number(share * 100, 2), "%");

    /// <inheritdoc cref="Errors(double)"/>
    public static string? Errors(Measured share) => share.Value is { } known ? Errors(known) : null;

    /// <summary>"120 ms"; "at least" where it lies above the last bound.</summary>
    public static string? Latency(LatencyPercentile? percentile) => percentile is null ? null
        : (percentile.AtLeast ? "at least " : "") + LatencyWords.Say(percentile.Seconds);

    /// <summary>"in 29 days", "reached"; null where it is not reliably rising or not within a year.</summary>
    public static string? Until(double? days) => days switch
    {
        null => null,
        0 => "reached",
        { } some => $"in {CountWords.Of((long)Math.Round(some), "day")}",
    };

    /// <summary>Where a resource stands and when it is critical.</summary>
    public static string Of(FullestResource fullest, SaturationThresholds marks) =>
        fullest.Level >= marks.Critical ? "critical"
        : Until(fullest.Forecast?.DaysUntil(marks.Critical)) is { } when ? $"{RateWords.Share(marks.Critical)} {when}"
        : fullest.Level >= marks.EarlyWarning ? "early warning"
        : "not rising";

    /// <summary>"12 of 40 minutes left"; null without a target.</summary>
    public static string? Budget(ServiceLevel level) => level.MinutesLeft switch
    {
        null => null,
        < 0 and var over => $"{DurationWords.Say(-over * 60)} more used than allowed",
        { } left => $"{DurationWords.Say(left * 60)} left",
    };

    /// <summary>Why no capacity limit is shown.</summary>
    public static string Of(NoCapacityLimit why) => why switch
    {
        NoCapacityLimit.NoData => "No hour of the last 90 days says both requests and errors.",
        NoCapacityLimit.TooFewHours => $"It takes at least {2 * CapacityLimit.LeastHours} hours that say both requests and errors.",
        NoCapacityLimit.NoBend => "A straight line describes its errors as well: nothing bends with traffic.",
        NoCapacityLimit.NotRising => "Its errors bend with traffic, but do not rise more than twice as fast beyond.",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    /// <summary>"Errors rise above 410 requests a second (between 386 and 432, n 2 136 hours). The busiest hour came to 97 % of
    /// it."</summary>
    public static string Of(CapacityLimit limit) => limit switch
    {
        { RequestsPerSecond: { } bend, Interval: { } interval } =>
            $"Errors rise above {Rate(bend)} requests a second (between {Rate(interval.Low!.Value)} and {Rate(interval.High!.Value)}, "
            + $"n {CountWords.Of(limit.Hours, "hour")}). The busiest hour came to {RateWords.Share(limit.Busiest!.Value / bend)} of it.",
        _ => Of(limit.Why!.Value),
    };

    public static string Rate(double perSecond) => Typography.Number(perSecond, perSecond switch { < 10 => 2, < 100 => 1, _ => 0 });

    /// <summary>What the list says at a glance.</summary>
    /// <param name="all">Those of the filter.</param>
    /// <param name="label">The period's name.</param>
    public static string Lede(ServiceSummaries all, string label)
    {
        if (all.Services.Count == 0) return $"No service is known {PeriodPhrase.In(label)}.";
        var hurt = all.Services.Where(one => one.Incidents > 0).Take(3).Select(one => one.Service.Name).ToList();
        var points = all.Services.Count(one => one.IsSinglePoint);
        var said = hurt.Count == 0
            ? $"No service had an incident {PeriodPhrase.In(label)}."
            : $"Most hours of incidents {PeriodPhrase.In(label)}: {SentenceWords.List(hurt)}.";
        return points == 0 ? said
            : $"{said} {CountWords.Of(points, "is a critical single point", "are critical single points")}.";
    }

    /// <summary>What is not known of the graph: names that nobody wrote down, and names of which no record speaks.</summary>
    public static IEnumerable<string> Missing(ServiceSummaries all)
    {
        if (Named(all.Undeclared) is { } undeclared)
            yield return $"{undeclared} never declared: records name them, no services file does.";
        if (Named(all.Silent) is { } silent)
            yield return $"{silent} silent: no incident, session, signal or call of this period speaks of them.";
    }

    /// <summary>The sentence under the name of one service.</summary>
    /// <param name="detail">All that is told of it.</param>
    /// <param name="label">The period's name.</param>
    public static string Lede(ServiceDetail detail, string label)
    {
        var one = detail.Summary;
        var reach = Reach(one.Modelled) is { } share && one.Modelled.Services.Count > 0
            ? $"If it fails, {CountWords.Of(one.Modelled.Services.Count, "service")} and {share} fail with it, by the graph."
            : "By the graph no other service fails with it.";
        var had = one.Incidents == 0 ? "no incident" : CountWords.Of(one.Incidents, "incident");
        var others = detail.BeganHere == 0 || detail.BeganHere == one.Incidents ? ""
            : $"; {Typography.Number(detail.BeganHere)} began there, whoever {(detail.BeganHere == 1 ? "it was" : "they were")} filed at";
        return $"{reach} It had {had} {PeriodPhrase.In(label)}{others}.";
    }

    private static string? Named(IEnumerable<ServiceSummary> some)
    {
        const int Shown = 5;
        var names = some.Select(one => one.Service.Name).Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count == 0) return null;
        List<string> said = names.Count <= Shown + 1
            ? names
            : [.. names.Take(Shown), $"{Typography.Number(names.Count - Shown)} more"];
        return $"{SentenceWords.List(said)} {(names.Count == 1 ? "is" : "are")}";
    }
}
