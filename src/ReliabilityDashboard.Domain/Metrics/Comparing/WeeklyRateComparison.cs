using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>Compares crash-free rates by the ratios of the ISO weeks wholly inside each side.</summary>
/// <remarks>A test of two proportions takes every session for an independent trial and is wrong in 81 % of unchanged histories.</remarks>
public static class WeeklyRateComparison
{
    private const int EnoughWeeks = 8;
    /// <summary>0.01 percentage points: what is closer is no change to anyone.</summary>
    private const double Closest = 0.0001;

    /// <summary>Crash-free sessions.</summary>
    public static TestOutcome Sessions(IEnumerable<SessionBucket> buckets, ComparedPeriod periods, ReportingCalendar calendar)
    {
        var sorted = buckets.OrderBy(bucket => bucket.Start).ToArray();
        var starts = Array.ConvertAll(sorted, bucket => bucket.Start);
        return Of(calendar, periods, week => CrashFreeSessionRate.Of(Inside(sorted, starts, week)).Value);
    }

    /// <summary>Crash-free sessions from sums, such as day rollups.</summary>
    public static TestOutcome Sessions(IEnumerable<SessionSums> sums, ComparedPeriod periods, ReportingCalendar calendar)
    {
        var sorted = sums.OrderBy(sum => sum.Start).ToArray();
        var starts = Array.ConvertAll(sorted, sum => sum.Start);
        return Of(calendar, periods, week => CrashFreeSessionRate.Of(Inside(sorted, starts, week), week).Value);
    }

    /// <summary>Crash-free users, on a basis found over the whole period and filter.</summary>
    public static TestOutcome Users(IEnumerable<UserRow> rows, ComparedPeriod periods, ReportingCalendar calendar, UserBasis? basis)
    {
        var sorted = rows.OrderBy(row => row.Start).ToArray();
        var starts = Array.ConvertAll(sorted, row => row.Start);
        return Of(calendar, periods, week => CrashFreeUsers.Of(Inside(sorted, starts, week), week, calendar, basis).Value);
    }

    private static TestOutcome Of(ReportingCalendar calendar, ComparedPeriod periods, Func<Period, Measured> rateOf)
    {
        var (current, previous) = (Weeks(periods.Current), Weeks(periods.Previous));
        if (current.Length < EnoughWeeks || previous.Length < EnoughWeeks)
            return new(TestKind.MannWhitneyWeekly, null, 0, current.Length, previous.Length);
        var (u, p) = MannWhitney.Test(current, previous);
        var distance = Quantile.Median(current)!.Value - Quantile.Median(previous)!.Value;
        // Rates near 1 carry rounding of 1e-16; a distance of exactly 0.01 points counts as apart.
        var direction = Math.Abs(distance) >= Closest - 1e-12 ? Math.Sign(distance) : 0;
        var tested = u.CompareTo(current.Length * (double)previous.Length / 2);
        return new(TestKind.MannWhitneyWeekly, p, direction == tested ? direction : 0, current.Length, previous.Length);

        double[] Weeks(Period side) =>
            [.. calendar.WholeWeeks(side).Select(rateOf).Where(rate => rate.N >= Measured.EnoughData).Select(rate => rate.Value!.Value)];
    }

    private static ArraySegment<T> Inside<T>(T[] sorted, DateTime[] starts, Period week)
    {
        var (from, to) = (FirstAtOrAfter(starts, week.From), FirstAtOrAfter(starts, week.To));
        return new(sorted, from, to - from);
    }

    private static int FirstAtOrAfter(DateTime[] starts, DateTime instant)
    {
        var (low, high) = (0, starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] < instant) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
