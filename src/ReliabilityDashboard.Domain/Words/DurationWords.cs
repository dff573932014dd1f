namespace ReliabilityDashboard.Domain.Words;

/// <summary>Durations in a person's unit: "45 s", "12 min", "1 h 10 min", "3 d 4 h".</summary>
public static class DurationWords
{
    private const long Minute = 60, Hour = 3_600, Day = 86_400;

    /// <summary>A duration, rounded to nearest in its smallest unit shown.</summary>
    public static string Say(TimeSpan duration) => Say(duration.TotalSeconds);

    /// <summary>A duration of so many seconds.</summary>
    public static string Say(double seconds)
    {
        var sign = seconds < 0 ? Typography.Minus.ToString() : "";
        var length = Math.Abs(seconds);
        var whole = Rounded(length, 1);
        if (whole == 0) return length == 0 ? With(0, "s") : "under " + With(1, "s");
        if (whole < Minute) return sign + With(whole, "s");
        var minutes = Rounded(length, Minute);
        if (minutes < Hour) return sign + With(minutes / Minute, "min");
        if (minutes < Day) return sign + Two(minutes / Hour, "h", minutes % Hour / Minute, "min");
        var hours = Rounded(length, Hour);
        return sign + Two(hours / Day, "d", hours % Day / Hour, "h");
    }

    /// <summary>How long it is from one instant to another, as both are shown: to the minute, so that parts beside each other add up. In
    /// seconds where both are shown in one minute.</summary>
    public static string Between(DateTime from, DateTime to)
    {
        var shown = Minutes(to) - Minutes(from);
        return shown == 0 ? Say(to - from) : Say(TimeSpan.FromMinutes(shown));
    }

    private static long Minutes(DateTime instant) => instant.Ticks / TimeSpan.TicksPerMinute;

    private static long Rounded(double seconds, long step) => (long)Math.Round(seconds / step, MidpointRounding.AwayFromZero) * step;

    private static string Two(long large, string largeUnit, long small, string smallUnit) =>
        small == 0 ? With(large, largeUnit) : $"{With(large, largeUnit)} {With(small, smallUnit)}";

    private static string With(long number, string unit) => Typography.WithUnit(Typography.Number(number), unit);
}
