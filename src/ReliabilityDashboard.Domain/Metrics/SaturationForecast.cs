using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Where the utilisation of one resource stands and is heading.</summary>
/// <param name="Level">Where the line stands on the last day with data, a fraction.</param>
/// <param name="PerDay">Sen's slope, a fraction per day.</param>
/// <param name="Interval">Its 99 % interval; an open end is null.</param>
/// <param name="Days">Days it stands on.</param>
/// <param name="LastDay">The last day with data.</param>
public sealed record SaturationForecast(double Level, double PerDay, Interval Interval, int Days, DateOnly LastDay)
{
    private const int LookBack = 28,
        LeastDays = 21,
        Horizon = 365;
    private const double Confidence = 0.99;

    /// <summary>The forecast from daily 95th percentiles of the last 28 complete days; null with fewer than 21 of them.</summary>
    /// <param name="days">Daily percentiles of one resource, fractions, at most one a day.</param>
    /// <param name="today">The present local date, which is not complete.</param>
    public static SaturationForecast? Of(IEnumerable<(DateOnly Day, double P95)> days, DateOnly today)
    {
        (double Time, double Value)[] points =
        [
            .. days.Where(day => day.Day < today && day.Day >= today.AddDays(-LookBack))
                .OrderBy(day => day.Day)
                .Select(day => ((double)day.Day.DayNumber, day.P95)),
        ];
        if (points.Length < LeastDays || SenSlope.Of(points, Confidence) is not { } slope)
            return null;
        return new(slope.Level, slope.Value, slope.Interval, points.Length, DateOnly.FromDayNumber((int)points[^1].Time));
    }

    /// <summary>Days from the last day until a threshold: 0 where the line has reached it; null where it is not reliably rising or gets
    /// there only after a year.</summary>
    public double? DaysUntil(double threshold)
    {
        if (Level >= threshold)
            return 0;
        if (!IsRising)
            return null;
        var days = (threshold - Level) / PerDay;
        return days > Horizon ? null : days;
    }

    /// <summary>The interval of <see cref="DaysUntil"/>, from the interval of the slope; a late end beyond a year is open. Null where there
    /// are no days.</summary>
    public Interval? DaysUntilInterval(double threshold)
    {
        if (DaysUntil(threshold) is not > 0)
            return null;
        var late = (threshold - Level) / Interval.Low!.Value;
        return new((threshold - Level) / Interval.High, late > Horizon ? null : late);
    }

    /// <summary>Utilisation grows, and the interval of its slope does not contain 0.</summary>
    public bool IsRising => PerDay > 0 && Interval.Low > 0;
}
