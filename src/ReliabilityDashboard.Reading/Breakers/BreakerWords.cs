using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Breakers;

/// <summary>What to protect next, in words.</summary>
/// <param name="money">Of the reporting currency.</param>
public sealed class BreakerWords(MoneyWords money)
{
    // A plan that removes less tells where else the loss lies.
    private const double Little = 0.1;

    private static readonly string[] Counts = ["", "This call alone", "These two", "These three", "These four", "These five"];

    public static string Of(LossUnit unit) => unit switch
    {
        LossUnit.Money => "money",
        LossUnit.Traffic => "traffic",
        LossUnit.Services => "services",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    public static string Title(LossUnit unit) => unit == LossUnit.Traffic ? "Entry traffic" : SentenceWords.Begin(Of(unit));

    /// <summary>"These three together: about 41 %, between 28 and 52, of what failures cost in a quarter."; null without a plan.</summary>
    public static string? Headline(BreakerAnswer answer)
    {
        if (answer is not { Share: { } share, Unit: { } unit, Plan.Count: > 0 and var count }) return null;
        var who = count == 1 ? Counts[1] : $"{(count < Counts.Length ? Counts[count] : $"These {count}")} together";
        var between = share is { Low: { } low, High: { } high }
            ? $", between {Typography.Number(low * 100)} and {Typography.Number(high * 100)},"
            : "";
        return $"{who}: {(IsTiny(share.Value) ? "" : "about ")}{Whole(share.Value)}{between} of {Whole(unit)}.";
    }

    /// <summary>Where the rest is lost, if the plan removes little; null where it removes much.</summary>
    public static string? Rest(BreakerAnswer answer) =>
        answer is { Share.Value: < Little, Plan.Count: > 0, Unit: { } unit }
            ? $"The rest is lost {Itself(unit)}, or over calls that too few incidents came over."
            : null;

    /// <summary>"€ 42 k"; else how often all of the system.</summary>
    public string Amount(double value, LossUnit unit) =>
        unit == LossUnit.Money ? money.Brief(value) : Typography.Number(value, Math.Abs(value) < 0.1 ? 3 : 2);

    /// <summary>The same with what it is, for a sentence by itself.</summary>
    public string Said(double value, LossUnit unit) => $"{Amount(value, unit)}{Outages(unit)}";

    /// <summary>"€ 61 k to € 181 k"; null where there is no interval.</summary>
    public string? Interval(BreakerAnswer.Drawn drawn, LossUnit unit) =>
        drawn is { Low: { } low, High: { } high } ? $"{Amount(low, unit)} to {Amount(high, unit)}" : null;

    /// <summary>What amounts are where they are no money.</summary>
    public static string? Means(LossUnit unit) => unit switch
    {
        LossUnit.Traffic => "Amounts are whole outages a quarter: 1 is as much as all entry traffic lost once.",
        LossUnit.Services => "Amounts are whole outages a quarter: 1 is as much as all other services lost once.",
        _ => null,
    };

    /// <summary>What keeps every failure of a callee from its caller.</summary>
    public const string WithFallback = "circuit breaker with a fallback";

    /// <summary>What would protect a call; the first is a term.</summary>
    /// <param name="pattern">As the answer says it.</param>
    public static (string Term, string Said) Pattern(string pattern) => pattern == "fallback"
        ? ("Graceful degradation", "a fallback for its open circuit breaker")
        : ("Circuit breaker", WithFallback);

    /// <summary>"that the caller waits and that it has no fallback"; null where nothing is.</summary>
    /// <param name="assumed">As the answer says it.</param>
    public static string? Assumed(IReadOnlyList<string> assumed) => assumed.Count == 0 ? null : SentenceWords.List(
        assumed.Select(one => one switch
        {
            "mode" => "that the caller waits",
            "fallback" => "that it has no fallback",
            _ => "that it passes failures on as others do",
        }));

    /// <summary>What believing only what is proven changes; null where one of the two is not computed or nothing changes.</summary>
    /// <param name="stated">Where what is stated is believed.</param>
    /// <param name="proven">Where only what is proven is.</param>
    public string? BothWorlds(BreakerAnswer stated, BreakerAnswer proven) =>
        (stated, proven) is ({ LossPerQuarter: { } little, Unit: { } unit }, { LossPerQuarter: { } much }) && proven.Unit == unit
            && Amount(little.Value, unit) is var less && Amount(much.Value, unit) is var more && less != more
            ? $"If only proven protection holds, failures are expected to take {more}{Outages(unit)} a quarter instead of {less}."
            : null;

    /// <summary>What stands behind the figures.</summary>
    public IEnumerable<string> Counted(BreakerAnswer answer)
    {
        if (answer is not { Unit: { } unit, LossPerQuarter: { } loss }) yield break;
        yield return $"n {CountWords.Of(answer.N, "incident")} with a known origin in {Typography.Number(answer.Quarters, 1)} quarters"
            + $"{(answer.OriginUnknown == 0 ? "" : $"; {Typography.Number(answer.OriginUnknown)} of unknown origin are in no rate")}.";
        yield return $"Expected loss {Amount(loss.Value, unit)}{Outages(unit)} a quarter"
            + $"{(Interval(loss, unit) is { } between ? $", {between} in {Whole(loss.Level)} of {answer.Draws} draws" : "")}; "
            + $"{(answer.Samples is { } samples ? CountWords.Of(samples, "sample") : "computed exactly")}, seed {answer.Seed}.";
        yield return answer.Works >= 1
            ? "A protection is taken to stop every failure that comes over its call."
            : $"A protection is taken to stop {Whole(answer.Works)} of the failures that come over its call.";
        yield return "Alone: if only this call were protected. Together: with those above it. The share holds better than the amounts.";
    }

    private static string Whole(LossUnit unit) => unit switch
    {
        LossUnit.Money => "what failures cost in a quarter",
        LossUnit.Traffic => "the entry traffic that failures take in a quarter",
        _ => "the services that failures take down in a quarter",
    };

    private static string Outages(LossUnit unit) => unit == LossUnit.Money ? "" : " whole outages";

    private static string Itself(LossUnit unit) =>
        unit == LossUnit.Money ? "where journeys need the failing service itself" : "at the failing services themselves";

    private static bool IsTiny(double share) => share is > 0 and < 0.005;

    private static string Whole(double share) => IsTiny(share)
        ? $"less than {Typography.WithUnit("1", "%")}"
        : Typography.WithUnit(Typography.Number(share * 100), "%");
}
