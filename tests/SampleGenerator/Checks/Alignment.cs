using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using SampleGenerator.Company;

namespace SampleGenerator.Checks;

/// <summary>How the sample lies in the calendar of somebody who starts the app on a day: shifted by whole weeks, and what that day calls
/// the last quarter, in the sample's own time.</summary>
/// <param name="Today">The day of the first start.</param>
/// <param name="Now">Its end, in the sample's time; at most six days before the sample's end.</param>
internal sealed record Alignment(DateOnly Today, DateTime Now, Period Quarter, Period QuarterBefore, Period SameQuarterOfLastYear)
{
    /// <summary>Every day of two years, so that every edge of a quarter meets every weekday.</summary>
    public static IEnumerable<Alignment> All()
    {
        var first = DateOnly.FromDateTime(Calendar.LastDay);
        for (var days = 1; days <= 2 * 366; days++) yield return Of(first.AddDays(days));
    }

    private static Alignment Of(DateOnly today)
    {
        var lastDay = DateOnly.FromDateTime(Calendar.LastDay);
        var weeks = (today.DayNumber - lastDay.DayNumber + 6) / 7;
        var calendar = ReportingCalendar.Utc;
        var start = calendar.StartOf(CalendarUnit.Quarter, today);
        return new(
            today, calendar.Midnight(today.AddDays(1)).AddDays(-7 * weeks),
            Shifted(start.AddMonths(-3), start),
            Shifted(start.AddMonths(-6), start.AddMonths(-3)),
            Shifted(start.AddMonths(-15), start.AddMonths(-12))
        );

        Period Shifted(DateOnly from, DateOnly to) =>
            new(calendar.Midnight(from).AddDays(-7 * weeks), calendar.Midnight(to).AddDays(-7 * weeks));
    }
}
