using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Reading.Effects;

/// <summary>What is said of an improvement; never that anything changed because of it.</summary>
public static class EffectWords
{
    /// <summary>"fewer incidents since", "no measurable effect yet (n 14, n 9)".</summary>
    public static string Of(InvestmentEffect effect) => effect.Verdict switch
    {
        EffectVerdict.Fewer => "fewer incidents since",
        EffectVerdict.More => "more incidents since",
        EffectVerdict.NoMeasurableEffect => $"no measurable effect yet ({N(effect)})",
        EffectVerdict.TooEarly => $"too early to tell: {Weeks(effect.Rate.After.Weeks)} of {EffectWeeks.Enough}",
        _ when effect.Rate.Before.Weeks < EffectWeeks.Enough => "too little history before it",
        _ => $"{Since(effect.Rate)}, nothing to compare with",
    };

    /// <summary>Why nothing can be told of an action.</summary>
    public static string Nothing(StoredAction action) => action.Holds switch
    {
        { IsImprovement: false } => "it is no architectural improvement",
        { State: not ActionState.Done } => "it is not done",
        { Done: null } => "nobody says on which day it was done",
        _ => "it names no failure mode, service or call, so nothing can be counted",
    };

    /// <summary>Whether a verdict is for the better; null where there is none.</summary>
    public static bool? IsBetter(EffectVerdict verdict) => verdict switch
    {
        EffectVerdict.Fewer => true,
        EffectVerdict.More => false,
        _ => null,
    };

    /// <summary>"14 in the 26 weeks before, 9 in 26 weeks since".</summary>
    public static string Counts(EffectRate rate) =>
        $"{Typography.Number(rate.Before.Incidents)} in the {Weeks(rate.Before.Weeks)} before, "
        + $"{Typography.Number(rate.After.Incidents)} in {Weeks(rate.After.Weeks)} since";

    /// <summary>"0.25 × as many a week, all others 1.02 ×; set against them 0.24 × (0.12 to 0.54)".</summary>
    public static string? Ratios(InvestmentEffect effect)
    {
        if (effect.Rate.Ratio is not { } own) return null;
        if (effect.Outside.Ratio is not { } others || effect.Relative is not { } relative)
            return $"{Times(own)} as many a week ({Interval(own.Interval)})";
        return $"{Times(own)} as many a week, all others {Times(others)}; set against them {Times(relative)} "
            + $"({Interval(relative.Interval)})";
    }

    /// <summary>"20 in 35 weeks so far"; null where the verdict stands on all of them.</summary>
    public static string? SoFar(InvestmentEffect effect) => effect.SoFar.After.Weeks == effect.Rate.After.Weeks ? null :
        $"{Typography.Number(effect.SoFar.After.Incidents)} in {Weeks(effect.SoFar.After.Weeks)} so far";

    /// <summary>"recovery shorter: median 2 h to 40 min"; only what is reliable.</summary>
    public static IEnumerable<string> Others(InvestmentEffect effect)
    {
        if (Changed(effect.Recovery, "recovery shorter", "recovery longer") is { } recovery)
            yield return $"{recovery}: median {Duration(effect.Recovery.Before)} to {Duration(effect.Recovery.After)}";
        if (Changed(effect.Blast, "reached less far", "reached further") is { } blast)
            yield return $"{blast}: median {RateWords.Share(effect.Blast.Before)} to {RateWords.Share(effect.Blast.After)}";
    }

    /// <summary>"61.0 % of entry traffic before, 18.0 % now"; null where the graph cannot tell both.</summary>
    public static string? Modelled(ModelledChange? change) => change switch
    {
        { Before.EntryTrafficShare: { } before, After.EntryTrafficShare: { } after } => Both(before, after, "of entry traffic"),
        { Before.ServicesShare: { } before, After.ServicesShare: { } after } => Both(before, after, "of other services"),
        _ => null,
    };

    /// <summary>"6.0 % of users before (n 14), 2.1 % since (n 9)"; null where neither side says it.</summary>
    public static string? Observed(InvestmentEffect effect) => effect.Observed is { Before.N: 0, After.N: 0 } ? null :
        $"{Share(effect.Observed.Before)} of users before, {Share(effect.Observed.After)} since";

    /// <summary>"0.12 to 0.54", "0.12 or more".</summary>
    public static string Interval(Interval interval) =>
        interval.High is { } high ? $"{Number(interval.Low ?? 0)} to {Number(high)}" : $"{Number(interval.Low ?? 0)} or more";

    private static string? Changed(EffectFigure figure, string lower, string higher) => figure.Comparison.Verdict switch
    {
        Verdict.Lower => lower,
        Verdict.Higher => higher,
        _ => null,
    };

    private static string Since(EffectRate rate) =>
        (rate.After.PerWeek ?? 0).CompareTo(rate.Before.PerWeek ?? 0) switch
        {
            < 0 => "fewer since",
            > 0 => "more since",
            _ => "as many since",
        };

    private static string Both(double before, double after, string of) =>
        $"{RateWords.Share(before)} {of} before, {RateWords.Share(after)} now";

    private static string Share(Measured share) =>
        share.Value is { } value ? $"{RateWords.Share(value)} (n{Typography.ThinSpace}{Typography.Number(share.N)})" : "no data";

    private static string Duration(Measured seconds) => seconds.Value is { } value ? DurationWords.Say(value) : "no data";

    private static string N(InvestmentEffect effect) =>
        $"n{Typography.ThinSpace}{Typography.Number(effect.Rate.Before.Incidents)}, "
        + $"n{Typography.ThinSpace}{Typography.Number(effect.Rate.After.Incidents)}";

    private static string Weeks(int weeks) => CountWords.Of(weeks, "week");

    private static string Times(RateRatio ratio) => ratio.Ratio is { } value ? $"{Number(value)} ×" : "from none";

    private static string Number(double value) => Typography.Number(value, 2);
}
