using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.FailureModes;

/// <summary>A failure mode in words.</summary>
public static class FailureModeWords
{
    /// <summary>Why its incidents are together.</summary>
    public static string Why(GroupRule rule) => rule switch
    {
        GroupRule.Person => "A person put them together",
        GroupRule.Fingerprint => "Same fingerprint",
        GroupRule.Title => "Same service and same title without its changing parts",
        _ => FailureMode.AloneReason,
    };

    /// <summary>How often it was seen, and what it cost.</summary>
    /// <param name="starts">Of those that count, in order of time.</param>
    /// <param name="cost">Of those that count.</param>
    /// <param name="lookBackDays">How far back a repeat is looked for.</param>
    /// <param name="calendar">In whose days.</param>
    /// <param name="now">UTC.</param>
    public static string Lede(
        IReadOnlyList<DateTime> starts, ModeCost cost, int lookBackDays, ReportingCalendar calendar, DateTime now)
    {
        if (starts.Count == 0) return "None of its incidents counts.";
        var costs = cost.Brief is { } brief ? $" An estimated {brief} in all{Known(cost)}." : "";
        var (first, last) = (calendar.LocalDate(starts[0]), calendar.LocalDate(starts[^1]));
        if (starts.Count == 1) return $"It was seen once, on {PeriodNames.Date(first)}.{costs}";
        var recent = starts.Count(start => start > now.AddDays(-lookBackDays));
        return $"It was seen {CountWords.Times(starts.Count)} from {PeriodNames.Date(first)} to {PeriodNames.Date(last)}, "
            + $"{(recent == 0 ? "not once" : CountWords.Times(recent))} in the last {lookBackDays} days.{costs}";
    }

    /// <summary>", known of 3 of 4"; empty where it is known of all.</summary>
    public static string Known(ModeCost cost) =>
        cost.N == cost.Incidents ? "" : $", known of {Typography.Number(cost.N)} of {Typography.Number(cost.Incidents)}";
}
