using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Tests.Statistics;

public sealed class SenSlopeTests
{
    [Fact]
    public void Slope_interval_and_level_are_those_worked_out_by_hand()
    {
        // y = t ± 0.1 in turns, t = 0…9. Of 45 slopes 15 lie under 1 (five 0.8, four 0.9333, three 0.96, …), 20 are 1, 10 lie above.
        // Variance 10·9·25/18 = 125; 1.96·11.18 = 21.91; ranks (45−21.91)/2 = 11.5 → 12 and (45+21.91)/2 + 1 = 34.5 → 33 + 1 = 34.
        // Residuals take turns, their correlation is negative and counts as 0.
        var points = Enumerable.Range(0, 10).Select(t => ((double)t, t + (t % 2 == 0 ? 0.1 : -0.1))).ToArray();
        var slope = SenSlope.Of(points, 0.95)!;
        Assert.Equal(1, slope.Value, precision: 9);
        Assert.Equal(0.96, slope.Interval.Low!.Value, precision: 9);
        Assert.Equal(1, slope.Interval.High!.Value, precision: 9);
        Assert.Equal(9, slope.Level, precision: 9);
    }

    [Fact]
    public void Too_few_points_leave_both_ends_open()
    {
        // n 4: variance 4·3·13/18 = 8.67, 1.96·2.94 = 5.77; ranks (6−5.77)/2 → 0 and (6+5.77)/2 → 6, + 1 = 7 of 6.
        var slope = SenSlope.Of([(0, 1), (1, 2), (2, 3), (3, 5)], 0.95)!;
        Assert.Equal(new Interval(null, null), slope.Interval);
        Assert.True(slope.Interval.Contains(0));
    }

    [Fact]
    public void Neighbours_that_resemble_each_other_widen_the_interval()
    {
        // The same multiset of residuals, once in turns, once in two long runs.
        static (double, double)[] Points(Func<int, double> noise) =>
            [.. Enumerable.Range(0, 26).Select(t => ((double)t, 0.01 * t + noise(t)))];
        var turns = SenSlope.Of(Points(t => t % 2 == 0 ? 1 : -1), 0.95)!.Interval;
        var runs = SenSlope.Of(Points(t => t % 14 < 7 ? 1 : -1), 0.95)!.Interval;
        Assert.True(runs.High - runs.Low > 2 * (turns.High - turns.Low));
    }

    [Fact]
    public void One_point_has_no_slope() => Assert.Null(SenSlope.Of([(0, 1)], 0.95));
}
