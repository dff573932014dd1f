using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>What losses come to, in words.</summary>
/// <param name="money">Of the reporting currency.</param>
public sealed class ImpactWords(MoneyWords money)
{
    /// <summary>Bears a figure that rests on an assumption.</summary>
    public const string AssumedSign = "≈";

    /// <summary>"€ 42 k"; null where there is none.</summary>
    public string? Brief(double? amount) => amount is { } known ? money.Brief(known) : null;

    /// <summary>The lede of the page.</summary>
    public string Lede(ImpactAnswer answer, string period)
    {
        var (all, when) = (answer.All, PeriodPhrase.In(period));
        if (all.Incidents == 0) return $"No incident {when} and this filter.";
        if (all.RevenueAtRisk is not { } sum)
            return $"None of the {CountWords.Of(all.Incidents, "incident")} {when} can be said in money: that takes a share of users, "
                + "an end, and the value figures of a journey.";
        var said = $"{money.Brief(sum)} was at risk {when}, by {OfAll(all)} that can be said in money.";
        var dearest = answer.Rows.FirstOrDefault(row => row.Key != Domain.Filters.Dimension.Unknown);
        if (dearest is not { Sum.RevenueAtRisk: > 0 and var most } || answer.Rows.Count < 2) return said;
        return $"{said} The dearest {answer.Question.By.Name()}, {Typography.Quoted(dearest.Title)}, has "
            + $"{RateWords.Share(most / sum)} of it.";
    }

    /// <summary>"41 of 52 incidents"; "52 incidents" where all have money.</summary>
    public static string OfAll(ImpactSum sum) => sum.WithoutMoney == 0
        ? CountWords.Of(sum.N, "incident")
        : $"{Typography.Number(sum.N)} of {CountWords.Of(sum.Incidents, "incident")}";

    /// <summary>How the loss of one incident is reckoned, with its numbers.</summary>
    public string Formula(IncidentMoney loss)
    {
        if (loss.Formula is not { } of) return $"{money.Exact(loss.Amount)}, an estimate.";
        var (share, lasted) = (RateWords.Bound(of.Share), DurationWords.Say(of.Hours * 3600));
        var sum = money.Exact(Math.Round(loss.Amount, 2));
        var perHour = of.Hours > 0 ? $", {money.Exact(Math.Round(loss.Amount / of.Hours, 2))} per hour" : "";
        var open = loss.StillOpen ? " It is not over: counted up to now." : "";
        if (of is { Sessions: { } sessions, Conversion: { } conversion, OrderValue: { } value })
        {
            var usual = of.SessionsMeasured
                ? $"{Typography.Number(sessions)} sessions usual in its {lasted}"
                : $"{Typography.Number(of.Hours > 0 ? sessions / of.Hours : sessions)} sessions per hour × {lasted}";
            return $"{usual} × {share} of users × {RateWords.Bound(conversion)} conversion × {money.Exact(value)} an order = "
                + $"{sum}{perHour}. An estimate.{open}";
        }
        return $"{Typography.Number(of.Hours * 60)} min × {money.Exact(of.CostPerMinute ?? 0)} a minute, as a person confirmed it, × "
            + $"{share} of users = {sum}{perHour}. An estimate.{open}";
    }

    /// <summary>How a sum is reckoned, with its numbers.</summary>
    public string Formula(ImpactSum sum)
    {
        if (sum.RevenueAtRisk is not { } all) return "No incident can be said in money.";
        string[] parts =
        [
            .. Part(sum.ByFigures, "by value figures of journeys: sessions × share of users × conversion × order value"),
            .. Part(sum.ByMinute, "by minutes × confirmed cost of a minute × share of users"),
        ];
        var hours = sum.PerHour is { } rate
            ? $" Over {DurationWords.Say(sum.Hours * 3600)}: {money.Exact(Math.Round(rate, 2))} per hour."
            : "";
        return $"{SentenceWords.List(parts)}, {money.Exact(Math.Round(all, 2))} in all.{hours} An estimate; {OfAll(sum)}.";
    }

    /// <summary>What a sum assumes; null where it assumes nothing.</summary>
    public static string? Assumed(ImpactSum sum)
    {
        string[] said =
        [
            .. sum.ByMinute.N > 0 ? [$"{Typography.Number(sum.ByMinute.N)} at the confirmed cost of a minute"] : Array.Empty<string>(),
            .. sum.StillOpen > 0 ? [$"{Typography.Number(sum.StillOpen)} not over, counted up to now"] : Array.Empty<string>(),
        ];
        return said.Length == 0 ? null : $"{SentenceWords.List(said)}";
    }

    /// <summary>How the cost of responding is reckoned; null where it cannot be.</summary>
    public string? Response(ImpactSum sum) => sum is { ResponderHours: { Value: { } hours, N: var n }, HourlyCost: { } cost }
        ? $"{Typography.Number(hours, 1)} responder hours of {CountWords.Of(n, "incident")} × {money.Exact(cost)} an hour = "
            + $"{money.Exact(Math.Round(hours * cost, 2))}. {CountWords.Of(sum.Incidents - n, "incident")} without hours not in it. "
            + "An estimate."
        : null;

    private IEnumerable<string> Part(CountedMoney part, string how) =>
        part.N > 0 ? [$"{money.Exact(Math.Round(part.Amount, 2))} of {CountWords.Of(part.N, "incident")} {how}"] : [];
}
