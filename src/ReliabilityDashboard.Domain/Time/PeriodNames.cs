using System.Globalization;

namespace ReliabilityDashboard.Domain.Time;

/// <summary>The names of calendar units and periods for people.</summary>
public static class PeriodNames
{
    /// <summary>"Q3 2026", "September 2026", "week 38 of 2026", "14 Sep 2026"; a fiscal year that is no calendar year "fiscal year
    /// 2026".</summary>
    public static string Name(this ReportingCalendar calendar, CalendarUnit unit, DateOnly start) =>
        unit switch
        {
            CalendarUnit.Day => Date(start),
            CalendarUnit.Week => string.Create(
                CultureInfo.InvariantCulture, $"week {ISOWeek.GetWeekOfYear(start)} of {ISOWeek.GetYear(start)}"),
            CalendarUnit.Month => start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            CalendarUnit.Quarter => string.Create(
                CultureInfo.InvariantCulture, $"Q{calendar.FiscalQuarter(start)} {calendar.FiscalYear(start)}"),
            CalendarUnit.Year when calendar.FiscalYearStartMonth > 1 => string.Create(
                CultureInfo.InvariantCulture, $"fiscal year {calendar.FiscalYear(start)}"),
            CalendarUnit.Year => calendar.FiscalYear(start).ToString(CultureInfo.InvariantCulture),
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };

    /// <summary>The first and the last local date inside: "1 Jul – 14 Sep 2026", one date where they are the same.</summary>
    public static string Name(this ReportingCalendar calendar, Period period)
    {
        var first = calendar.LocalDate(period.From);
        var last = period.To > period.From ? calendar.LocalDate(period.To.AddTicks(-1)) : first;
        if (first == last)
            return Date(first);
        var start = first.Year == last.Year ? first.ToString("d MMM", CultureInfo.InvariantCulture) : Date(first);
        return $"{start} – {Date(last)}";
    }

    /// <summary>"14 Sep 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
