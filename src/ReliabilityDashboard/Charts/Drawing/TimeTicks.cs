using System.Globalization;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>Dates on a time axis: days, Mondays, first days of months, as many as there is room for.</summary>
public static class TimeTicks
{
    private const int Room = 64;

    /// <summary>Local midnights inside the period and their words; a year stands at its first date.</summary>
    public static IReadOnlyList<(DateTime Local, string Text)> Between(Period period, ReportingCalendar calendar, int width)
    {
        var most = Math.Max(2, width / Room);
        var (first, last) = (calendar.LocalDate(period.From), calendar.LocalDate(period.To));
        var days = last.DayNumber - first.DayNumber;
        var dates = days switch
        {
            _ when days <= most => Every(first, last, CalendarUnit.Day, 1),
            _ when days <= 2 * most => Every(first, last, CalendarUnit.Day, 2),
            _ when days <= 7 * most => Every(Monday(first), last, CalendarUnit.Week, 1),
            _ when days <= 14 * most && days <= 120 => Every(Monday(first), last, CalendarUnit.Week, 2),
            _ => Months(first, last, (int)Math.Ceiling(days / 30.4 / most)),
        };
        return Say([.. dates.Where(date => date >= first)]);
    }

    private static DateOnly Monday(DateOnly date) => ReportingCalendar.Utc.StartOf(CalendarUnit.Week, date.AddDays(6));

    private static IEnumerable<DateOnly> Months(DateOnly first, DateOnly last, int apart)
    {
        var step = apart switch
        {
            <= 1 => 1,
            2 => 2,
            3 => 3,
            <= 6 => 6,
            _ => 12 * (int)Math.Ceiling(apart / 12.0),
        };
        var start = new DateOnly(first.Year, 1, 1);
        return Every(start, last, CalendarUnit.Month, step).Where(date => date >= first);
    }

    private static IEnumerable<DateOnly> Every(DateOnly first, DateOnly last, CalendarUnit unit, int apart)
    {
        for (var date = first; date <= last; date = ReportingCalendar.Add(unit, date, apart))
            yield return date;
    }

    private static List<(DateTime, string)> Say(DateOnly[] dates)
    {
        var months = dates.All(date => date.Day == 1) && dates.Length > 1;
        return
        [
            .. dates.Select(
                (date, index) =>
                {
                    var word = date.ToString(months ? "MMM" : "d MMM", CultureInfo.InvariantCulture);
                    var newYear = index == 0 || dates[index - 1].Year != date.Year;
                    return (
                        date.ToDateTime(TimeOnly.MinValue),
                        newYear && (months || index > 0) ? string.Create(CultureInfo.InvariantCulture, $"{word}<br>{date.Year}") : word);
                }
            ),
        ];
    }
}
