namespace SampleGenerator.Company;

/// <summary>The days of the sample. Nothing here reads a clock; the app shifts the whole by weeks.</summary>
internal static class Calendar
{
    public static readonly DateTime Start = new(2024, 6, 24, 0, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime LastDay = new(2026, 6, 30, 0, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime End = LastDay.AddDays(1);
    /// <summary>From here on series are hourly, before that daily.</summary>
    public static readonly DateTime HourlyFrom = End.AddDays(-92);

    public static double WeeksBeforeEnd(DateTime at) => (End - at).TotalDays / 7;

    public static DateTime BeforeEnd(double weeks) => ToSecond(End.AddDays(-7 * weeks));

    public static DateTime ToSecond(DateTime at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);

    public static DateTime ToHour(DateTime at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerHour, DateTimeKind.Utc);

    public static IEnumerable<DateTime> Days(DateTime from, DateTime to)
    {
        for (var day = from; day < to; day = day.AddDays(1)) yield return day;
    }

    public static IEnumerable<DateTime> Hours(DateTime from, DateTime to)
    {
        for (var hour = from; hour < to; hour = hour.AddHours(1)) yield return hour;
    }
}
