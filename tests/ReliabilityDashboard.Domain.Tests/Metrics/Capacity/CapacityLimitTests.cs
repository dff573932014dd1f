using ReliabilityDashboard.Domain.Metrics.Capacity;

namespace ReliabilityDashboard.Domain.Tests.Metrics.Capacity;

public sealed class CapacityLimitTests
{
    private const long Hour = 3_600;

    [Fact]
    public void Errors_that_rise_from_400_requests_a_second_on_show_the_limit_and_where_it_may_lie()
    {
        // 0.2 % up to 400, then a tenth of a percent more for each request a second, with a swing of a few hundredths of a percent.
        var limit = CapacityLimit.Of(Hours(500, x => 0.002 + Math.Max(0, x - 400) * 0.001 + Swing(x)));

        Assert.Null(limit.Why);
        Assert.Equal(500, limit.Hours);
        Assert.Equal(500, limit.Busiest!.Value, 9);
        Assert.InRange(limit.RequestsPerSecond!.Value, 397, 403);
        Assert.True(limit.Interval!.Value.Contains(limit.RequestsPerSecond.Value));
        Assert.InRange(limit.Interval.Value.High!.Value - limit.Interval.Value.Low!.Value, 0, 12);
    }

    [Fact]
    public void A_straight_rise_has_no_bend_and_a_rise_that_flattens_is_no_limit()
    {
        Assert.Equal(NoCapacityLimit.NoBend, CapacityLimit.Of(Hours(500, x => 0.001 + x * 0.00001 + Swing(x))).Why);
        Assert.Equal(NoCapacityLimit.NotRising, CapacityLimit.Of(Hours(500, x => Math.Min(x, 200) * 0.0002 + Swing(x))).Why);
    }

    [Fact]
    public void Hours_that_all_err_alike_have_no_bend_and_neither_have_those_without_errors()
    {
        Assert.Equal(NoCapacityLimit.NoBend, CapacityLimit.Of(Hours(200, _ => 0.5)).Why);
        Assert.Equal(NoCapacityLimit.NoBend, CapacityLimit.Of(Hours(200, _ => 0)).Why);
        Assert.Equal(NoCapacityLimit.NoBend, CapacityLimit.Of(Enumerable.Repeat(new HourOfTraffic(3_600, 36, Hour), 200)).Why);
    }

    [Fact]
    public void Thirty_nine_hours_are_too_few_and_twenty_lie_on_each_side_of_a_break()
    {
        Assert.Equal(NoCapacityLimit.TooFewHours, CapacityLimit.Of(Hours(39, x => x > 20 ? 0.5 : 0)).Why);
        Assert.Equal(NoCapacityLimit.NoData, CapacityLimit.Of([]).Why);
        Assert.Equal(NoCapacityLimit.NoData, CapacityLimit.Of([new(0, 0, Hour), new(10, 1, 0)]).Why);
        // It rises from the 95th of 100 hours on: only five lie above that.
        var limit = CapacityLimit.Of(Hours(100, x => Math.Max(0, x - 95) * 0.05));
        Assert.True(limit.RequestsPerSecond is null or <= 80, $"{limit.RequestsPerSecond}");
    }

    [Fact]
    public void The_order_of_the_hours_means_nothing_and_an_hour_counts_by_its_requests()
    {
        HourOfTraffic[] hours = [.. Hours(300, x => 0.002 + Math.Max(0, x - 200) * 0.001 + Swing(x))];
        var limit = CapacityLimit.Of(hours);
        Assert.Equal(limit, CapacityLimit.Of(hours.Reverse()));
        // One short bucket in which everything failed, of a thousandth of an hour: it moves nothing.
        var with = CapacityLimit.Of(hours.Append(new(36, 36, 4)));
        Assert.Equal(limit.RequestsPerSecond!.Value, with.RequestsPerSecond!.Value, 0);
    }

    /// <summary>The fit of each break against a solution by normal equations without any sums kept.</summary>
    [Fact]
    public void Each_break_leaves_what_a_plain_solution_leaves()
    {
        (double X, double Y, double W)[] points =
            [.. Enumerable.Range(1, 60).Select(i => ((double)(i * i % 97), i % 7 / 10.0, 1.0 + i % 3))];
        foreach (var bend in new BrokenLine(points.Select(one => (one.X, one.Y, one.W))).Bends(5))
        {
            double[][] rows = [.. points.Select(p => new[] { 1, p.X, Math.Max(0, p.X - bend.Break) })];
            var solved = MathNet.Numerics.LinearRegression.WeightedRegression.Weighted(
                MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfRowArrays(rows),
                MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense([.. points.Select(p => p.Y)]),
                MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DiagonalOfDiagonalArray([.. points.Select(p => p.W)]));
            var residual = points.Select((p, i) => p.W * Math.Pow(p.Y - rows[i].Zip(solved, (x, b) => x * b).Sum(), 2)).Sum();
            Assert.Equal(residual, bend.Residual, 8);
            Assert.Equal(solved[1], bend.Left, 8);
            Assert.Equal(solved[1] + solved[2], bend.Right, 8);
        }
    }

    // Traffic of 1, 2, 3 … requests a second.
    private static IEnumerable<HourOfTraffic> Hours(int count, Func<double, double> errorRate) =>
        from i in Enumerable.Range(1, count)
        let requests = i * Hour
        select new HourOfTraffic(requests, (long)Math.Round(requests * errorRate(i)), Hour);

    private static double Swing(double x) => 0.0003 * (1 + Math.Sin(x * 12.9898));
}
