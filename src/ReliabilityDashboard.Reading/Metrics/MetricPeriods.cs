using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Resolves the two instants of a question, of which either may be missing.</summary>
public static class MetricPeriods
{
    // The default of programs: the last 90 days.
    private const int UsualDays = 90;
    // Far enough for every record there can be, near enough for the calendar to reckon around it.
    private const int EarliestYear = 1900, LatestYear = 2200;

    /// <summary>The period, or why there is none. Without an end it moves with the clock; without a start it is the 90 days before its
    /// end.</summary>
    public static (ChosenPeriod? Chosen, Refusal? Refusal) Choose(
        ReportingCalendar calendar, DateTime? from, DateTime? to, DateTime now, PeriodPreset usual = PeriodPreset.Last90Days)
    {
        if (from is null && to is null) return (calendar.Choose(usual, now), null);
        if ((OutOfReach("from", from) ?? OutOfReach("to", to)) is { } far) return (null, far);
        var start = from ?? calendar.Midnight(calendar.LocalDate(to!.Value).AddDays(-UsualDays));
        if ((to is { } end ? OutOfOrder(start, end) : start >= now ? new("from", "from lies before now") : null) is { } wrong)
            return (null, wrong);
        return (calendar.Choose(start, to, now), null);
    }

    /// <summary>Why two edges make no period; null where they do.</summary>
    public static Refusal? OutOfOrder(DateTime from, DateTime to) => from >= to ? new("from", "from lies before to") : null;

    /// <summary>Why an instant is none that a period may begin or end at; null where it is.</summary>
    public static Refusal? OutOfReach(string field, DateTime? instant) =>
        instant is { Year: < EarliestYear or > LatestYear }
            ? new(field, $"{field} lies in a year from {EarliestYear} to {LatestYear}")
            : null;
}
