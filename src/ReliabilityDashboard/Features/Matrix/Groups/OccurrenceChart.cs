using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.FailureModes;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>How often a failure mode occurred over time, with the releases of its services.</summary>
public static class OccurrenceChart
{
    private const int WeeksUntil = 200, MonthsUntil = 3 * 366;

    /// <param name="view">The failure mode.</param>
    /// <param name="calendar">In whose weeks, months or quarters.</param>
    /// <param name="now">UTC.</param>
    /// <param name="onward">Takes along what is chosen on the page.</param>
    public static TimeSeriesData? Of(FailureModeView view, ReportingCalendar calendar, DateTime now, Func<string, string> onward)
    {
        // Seen once it has no course.
        if (view.Starts is not [var first, _, ..]) return null;
        var seen = new Period(first, now > view.Starts[^1] ? now : view.Starts[^1].AddTicks(1));
        var step = seen.Length.TotalDays switch { < WeeksUntil => Step.Week, < MonthsUntil => Step.Month, _ => Step.Quarter };
        var unit = ReportingCalendar.UnitOf(step);
        var whole = new Period(calendar.Midnight(calendar.StartOf(unit, calendar.LocalDate(first))), seen.To);
        var buckets = calendar.Cut(whole, step, seen.To);
        return new()
        {
            Period = new(buckets[0].Start, buckets[^1].End),
            Calendar = calendar,
            Step = step,
            Axis = ValueAxis.Count,
            Counted = "incidents",
            Series = [new("incidents", [.. buckets.Select(Point)])],
            Releases = [.. view.Changes.Releases.Select(one => ReleaseTick.Of(one.Change, one.Followed, onward))],
        };

        SeriesPoint Point(TimeBucket bucket)
        {
            var count = view.Starts.Count(bucket.Inside.Contains);
            return new(bucket.Start, bucket.End, count, count, CountWords.Of(count, "incident")) { Partial = bucket.Partial };
        }
    }
}
