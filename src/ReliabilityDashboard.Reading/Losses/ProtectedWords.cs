using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>What was protected, in words.</summary>
/// <param name="money">Of the reporting currency.</param>
/// <param name="calendar">Names the quarters.</param>
public sealed class ProtectedWords(MoneyWords money, ReportingCalendar calendar)
{
    /// <summary>What is said where the interval contains 0.</summary>
    public const string Luck = "not distinguishable from luck";

    /// <summary>"Q3 2026".</summary>
    public string Name(DateOnly first) => calendar.Name(CalendarUnit.Quarter, first);

    /// <summary>"2026-Q3", as programs read it.</summary>
    public static string Word(ReportingCalendar calendar, DateOnly first) =>
        FormattableString.Invariant($"{calendar.FiscalYear(first)}-Q{calendar.FiscalQuarter(first)}");

    /// <summary>"€ 4 k to € 58 k".</summary>
    public string Interval(ProtectedRevenue one) =>
        $"{money.Brief(one.Interval.Low ?? 0)} to {money.Brief(one.Interval.High ?? 0)}";

    /// <summary>What is printed large: the interval, and no sum of money where it contains 0.</summary>
    public string Headline(ProtectedRevenue one) => one.Verdict switch
    {
        ProtectedVerdict.Protected => $"{Interval(one)} protected",
        ProtectedVerdict.MoreLost => $"{money.Brief(-one.Interval.High!.Value)} to {money.Brief(-one.Interval.Low!.Value)} more lost",
        _ => SentenceWords.Begin(Luck),
    };

    /// <summary>The sentence beneath it, with what it is compared with.</summary>
    public string Sentence(ProtectedQuarter quarter, ProtectedRevenue one, Baseline baseline)
    {
        var beside = $"At the loss per session of {Quarters(baseline)}, {Name(quarter.First)} would have cost {money.Brief(one.Expected)}; "
            + $"it cost {money.Brief(one.Observed)} (n {Typography.Number(baseline.Holds.Sums.N)} and {Typography.Number(quarter.Sums.N)} "
            + "incidents in money).";
        return one.Verdict == ProtectedVerdict.NotDistinguishableFromLuck
            ? $"{beside} The difference, {Interval(one)}, is {Luck}."
            : beside;
    }

    /// <summary>Why nothing can be told; null where something can.</summary>
    public static string? Reason(ProtectedAnswer told) => told switch
    {
        { Baseline: null, Offered.Count: 0 } => "It takes a complete quarter with incidents and sessions.",
        { Baseline: null } =>
            "It takes a baseline: quarters that a manager fixes, or four quarters before the first finished improvement.",
        { Newest: null } => "No quarter after the baseline is over yet.",
        { Newest.Protected: null } => "Either side has no sessions or no losses in money.",
        _ => null,
    };

    /// <summary>"Q1 to Q4 2025"; listed where they do not follow each other.</summary>
    public string Quarters(Baseline baseline)
    {
        var all = baseline.Holds.Quarters;
        var follow = all.Zip(all.Skip(1)).All(pair => ReportingCalendar.Add(CalendarUnit.Quarter, pair.First, 1) == pair.Second);
        return all.Count > 2 && follow ? $"{Name(all[0])} to {Name(all[^1])}" : SentenceWords.List(all.Select(Name));
    }
}
