using System.Globalization;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests;

/// <summary>Instants, periods and calendars written short.</summary>
internal static class Utc
{
    public static DateTime At(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    public static Period Between(string from, string to) => new(At(from), At(to));

    public static ReportingCalendar Berlin(int fiscalYearStartMonth = 1) =>
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), fiscalYearStartMonth);
}
