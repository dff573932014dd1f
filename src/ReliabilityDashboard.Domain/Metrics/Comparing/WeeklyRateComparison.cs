using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>Compares crash-free rates by the ratios of the ISO weeks wholly inside each side.</summary>
/// <remarks>A test of two proportions takes every session for an independent trial and is wrong in 81 % of unchanged histories.</remarks>
public static class WeeklyRateComparison
{
    /// <summary>So many weeks there must be on each side.</summary>
    public const int EnoughWeeks = 8;

    /// <summary>0.01 percentage points: what is closer is no change to anyone.</summary>
    private const double Closest = 0.0001;

    /// <summary>The test of the weeks with enough data.</summary>
    public static TestOutcome Of(ReportingCalendar calendar, ComparedPeriod periods, Func<Period, Measured> rateOf) =>
        Of(calendar.WholeWeeks(periods.Current).Select(rateOf), calendar.WholeWeeks(periods.Previous).Select(rateOf));

    /// <summary>The same of the weeks of two sides that may lie beside each other in time, such as two releases.</summary>
    public static TestOutcome Of(IEnumerable<Measured> currentWeeks, IEnumerable<Measured> previousWeeks)
    {
        var (current, previous) = (Enough(currentWeeks), Enough(previousWeeks));
        if (current.Length < EnoughWeeks || previous.Length < EnoughWeeks)
            return new(TestKind.MannWhitneyWeekly, null, 0, current.Length, previous.Length);
        var (u, p) = MannWhitney.Test(current, previous);
        var distance = Quantile.Median(current)!.Value - Quantile.Median(previous)!.Value;
        // Rates near 1 carry rounding of 1e-16; a distance of exactly 0.01 points counts as apart.
        var direction = Math.Abs(distance) >= Closest - 1e-12 ? Math.Sign(distance) : 0;
        var tested = u.CompareTo(current.Length * (double)previous.Length / 2);
        return new(TestKind.MannWhitneyWeekly, p, direction == tested ? direction : 0, current.Length, previous.Length);
    }

    private static double[] Enough(IEnumerable<Measured> weeks) =>
        [.. weeks.Where(rate => rate.N >= Measured.EnoughData).Select(rate => rate.Value!.Value)];
}
