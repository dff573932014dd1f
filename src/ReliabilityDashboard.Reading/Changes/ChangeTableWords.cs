using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Changes;

/// <summary>Changes side by side, in words.</summary>
public static class ChangeTableWords
{
    /// <summary>Said wherever changes are compared by how they were written.</summary>
    public const string NotAlike =
        "Changes differ in size and kind too, not only in how they were written: such a difference does not tell what made it.";

    /// <summary>"4 of 61".</summary>
    public static string Part(ShareFigures figures) => $"{Typography.Number(figures.Part)} of {Typography.Number(figures.N)}";

    /// <summary>"2.6 % to 15.7 %"; null without data.</summary>
    public static string? Interval(ShareFigures figures) =>
        WilsonInterval.Of(figures.Part, figures.N) is { Low: { } low, High: { } high }
            ? $"{RateWords.Share(low)} to {RateWords.Share(high)}" : null;

    /// <summary>"45 min (20 min to 2 h)"; null without data.</summary>
    public static string? Median(DurationFigures figures) => figures.Median is not { } median ? null
        : figures is { CiLow: { } low, CiHigh: { } high }
            ? $"{DurationWords.Say(median)} ({DurationWords.Say(low)} to {DurationWords.Say(high)})" : DurationWords.Say(median);

    /// <summary>What may be said of a row beside all others: once where it is the same of all that is compared; nothing where it was not
    /// compared.</summary>
    public static IReadOnlyList<string> Verdicts(ChangeRow row)
    {
        var said = row.Verdicts.OrderBy(one => one.Key).Select(one => (one.Key, Verdict: Say(one.Key, one.Value.Verdict))).ToList();
        return said.DistinctBy(one => one.Verdict).Count() == 1
            ? [said[0].Verdict]
            : [.. said.Select(one => $"{one.Key.ToString().ToLowerInvariant()}: {one.Verdict}")];
    }

    private static string Say(ChangeMeasures measure, Verdict verdict) => verdict switch
    {
        Verdict.Lower => $"{Word(measure, "lower", "shorter")} than the others",
        Verdict.Higher => $"{Word(measure, "higher", "longer")} than the others",
        Verdict.NoReliableChange => "no reliable difference",
        Verdict.Running => "no verdict",
        _ => "not enough data",
    };

    /// <summary>How much changes hurt, or why that cannot be told.</summary>
    public static string Effect(ChangeEffectFigures effect)
    {
        if (effect is not { RateRatio: { } ratio, Interval: { Low: { } low, High: { } high } interval })
            return $"How much changes hurt cannot be told: {effect.Reason}.";
        var said = interval.Contains(1)
            ? $"No reliable difference: incidents begin {Times(ratio)} as often in the two hours after a release or configuration change"
            : $"Incidents begin {Times(ratio)} as often in the two hours after a release or configuration change";
        return $"{said} as at other times (95 % interval {Typography.Number(low, 2)} to {Typography.Number(high, 2)}).";
    }

    /// <summary>How many changes set off an incident, with and without what is only suggested.</summary>
    public static string Failures(ChangeFailureFigures figures) => figures.N == 0
        ? "None of them is a release, configuration or infrastructure change"
        : $"{Part(figures)} releases, configuration and infrastructure changes set off an incident"
            + (figures.Value.IsFewData ? "" : $" ({RateWords.Share(figures.Value)})")
            + (figures.FailedWithSuggested > figures.Failed
                ? $", with suggested links {Typography.Number(figures.FailedWithSuggested)}" : "");

    private static string Times(double ratio) => $"{Typography.Number(ratio, 2)} times";

    private static string Word(ChangeMeasures measure, string share, string duration) =>
        measure == ChangeMeasures.Recovery ? duration : share;
}
