using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Categories;

/// <summary>What is said of categories of failure.</summary>
public static class CategoryWords
{
    /// <summary>What is most frequent, and what outgrows traffic.</summary>
    /// <param name="all">All categories.</param>
    /// <param name="label">The period's name.</param>
    public static string Lede(CategoryStandings all, string label)
    {
        var known = all.Rows.Where(row => row.Category is not null && row.Incidents > 0).ToList();
        if (known.Count == 0)
            return all.Incidents == 0
                ? $"No incident {PeriodPhrase.In(label)}."
                : $"Nobody has said of any of {CountWords.Of(all.Incidents, "incident")} {PeriodPhrase.In(label)} why it broke.";
        var most = known.Where(row => row.Incidents == known.Max(one => one.Incidents)).ToList();
        var dearest = known.Where(row => row.Money.Share is not null).MaxBy(row => row.Money.Share);
        var first = $"{ListWords.And([.. most.Select(row => CategoryNames.Title(row.Category))])} {(most.Count == 1 ? "is" : "are")} what "
            + $"fails most {PeriodPhrase.In(label)}: {(most.Count == 1 ? "" : "each ")}{RateWords.Share(most[0].Share)} of "
            + $"{CountWords.Of(all.Incidents, "incident")}"
            + (dearest is null ? "." : $"; {CategoryNames.Title(dearest.Category)} costs most, {Share(dearest)} of the money.");
        return string.Join(' ', [first, .. Alarms(all)]);
    }

    /// <summary>Every alarm, in a sentence of its own.</summary>
    public static IEnumerable<string> Alarms(CategoryStandings all) =>
        from row in all.Rows
        where row.Growth is { Alarm: true }
        select $"{CategoryNames.Title(row.Category)} failures {Increased(row.Growth!)} in the last two quarters while traffic "
            + $"{Grew(row.Growth!.Traffic!.Value)}: your capacity planning model is broken and needs to be redesigned before the next "
            + "growth spike.";

    /// <summary>Growth in a few words: "+40 % against +20 %, capacity model broken", "grew faster, could be chance (5 → 7)".</summary>
    public static string Growth(CategoryGrowth growth, bool enoughWeeks)
    {
        var counts = $"({Typography.Number(growth.Before)} → {Typography.Number(growth.After)})";
        return growth switch
        {
            { Before: 0, After: 0 } => "none in these quarters",
            { Traffic: null } => $"no traffic to set it against {counts}",
            { Interval: null } => $"{(enoughWeeks ? "nothing to compare" : "too few weeks to tell")} {counts}",
            { Alarm: true, Incidents: { } ratio } =>
                $"{Percent(ratio)} against {Percent(growth.Traffic.Value)}, capacity model broken",
            { Alarm: true } => $"from none to {Typography.Number(growth.After)}, capacity model broken",
            { IsFaster: true } => $"grew faster, could be chance {counts}",
            { Interval.High: < 1 } => $"fell behind traffic {counts}",
            _ => $"no faster than traffic {counts}",
        };
    }

    /// <summary>A ratio as a change: "+40 %", "−12 %", "±0 %".</summary>
    public static string Percent(double ratio)
    {
        var change = Math.Round((ratio - 1) * 100);
        var sign = change switch { > 0 => "+", < 0 => Typography.Minus.ToString(), _ => "±" };
        return Typography.WithUnit(sign + Typography.Number(Math.Abs(change)), "%");
    }

    /// <summary>"sessions", "requests".</summary>
    public static string Of(TrafficKind kind) => kind.ToString().ToLowerInvariant();

    private static string Share(CategoryStanding row) => RateWords.Share(row.Money.Share!.Value);

    private static string Increased(CategoryGrowth growth) =>
        growth.Incidents is { } ratio
            ? $"have increased {Typography.WithUnit(Typography.Number((ratio - 1) * 100), "%")}"
            : $"have come up, {Typography.Number(growth.After)} after none,";

    private static string Grew(double ratio) =>
        ratio >= 1
            ? $"has grown {Typography.WithUnit(Typography.Number((ratio - 1) * 100), "%")}"
            : $"has shrunk {Typography.WithUnit(Typography.Number((1 - ratio) * 100), "%")}";
}
