using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Where crash-free sessions are heading.</summary>
/// <param name="PerWeek">Sen's slope of the weekly rates, a fraction per week; null with fewer than two weeks.</param>
/// <param name="Interval">Its 95 % interval; an open end is null.</param>
/// <param name="Weeks">Weeks it stands on.</param>
/// <param name="Level">Where the line stands in the last week.</param>
/// <param name="ReachesTargetAt">UTC instant at which the line meets the target; null where it already has, leads away, or the interval
/// contains 0.</param>
public sealed record CrashFreeTrajectory(double? PerWeek, Interval? Interval, int Weeks, double? Level, DateTime? ReachesTargetAt)
{
    private const int LookBackWeeks = 26;
    private const double Confidence = 0.95;

    /// <summary>The trajectory over the last 26 whole ISO weeks, those with few sessions left out.</summary>
    /// <param name="buckets">Session buckets of at least that time, filtered.</param>
    /// <param name="target">The rate aimed at, a fraction.</param>
    /// <param name="calendar">The reporting calendar.</param>
    /// <param name="now">The present instant.</param>
    public static CrashFreeTrajectory Of(IEnumerable<SessionBucket> buckets, double target, ReportingCalendar calendar, DateTime now)
    {
        var monday = calendar.StartOf(CalendarUnit.Week, calendar.LocalDate(now));
        var all = buckets.ToLookup(bucket => calendar.StartOf(CalendarUnit.Week, calendar.LocalDate(bucket.Start)));
        var points = new List<(double Time, double Value)>();
        for (var week = LookBackWeeks; week >= 1; week--)
        {
            var rate = CrashFreeSessionRate.Of(all[monday.AddDays(-7 * week)]).Value;
            if (rate.N >= Measured.EnoughData) points.Add((LookBackWeeks - week, rate.Value!.Value));
        }
        if (SenSlope.Of(points, Confidence) is not { } slope) return new(null, null, points.Count, null, null);
        var weeks = (target - slope.Level) / slope.Value;
        // Counted from the end of the last week with data; further than a lifetime is no date.
        var lastWeekEnds = calendar.Midnight(monday.AddDays(-7 * (LookBackWeeks - 1 - (int)points[^1].Time)));
        DateTime? reaches =
            !slope.Interval.Contains(0) && slope.Level < target && weeks is > 0 and < 5_200 ? lastWeekEnds.AddDays(7 * weeks) : null;
        return new(slope.Value, slope.Interval, points.Count, slope.Level, reaches);
    }
}
