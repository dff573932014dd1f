using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Tests.Statistics;

public sealed class QuasiPoissonTests
{
    [Fact]
    public void Even_weeks_give_the_plain_interval()
    {
        // 8 against 16 in 4 weeks each: ln 2 = 0.6931, variance 1/8 + 1/16 = 0.1875, t(6, 97.5 %) = 2.4469 from the table: e^(0.6931 ±
        // 1.0596).
        var ratio = QuasiPoisson.Compare([2, 2, 2, 2], [4, 4, 4, 4])!;
        Assert.Equal(2, ratio.Ratio!.Value, precision: 12);
        Assert.Equal(0.1875, ratio.LogVariance!.Value, precision: 12);
        Assert.Equal(0.693, ratio.Interval.Low!.Value, precision: 3);
        Assert.Equal(5.770, ratio.Interval.High!.Value, precision: 3);
        Assert.InRange(ratio.P, 0.1, 0.2);   // t = 1.601 lies between the table's 1.440 (0.2) and 1.943 (0.1)
    }

    [Fact]
    public void Weeks_that_vary_more_than_chance_widen_it()
    {
        // Side one 0,8,0,8 (mean 4): χ² = 16; side two 4,4,4,4: 0. 16 / 6 = 2.667; residuals take turns, so no correlation.
        Assert.Equal(16 / 6.0, QuasiPoisson.Compare([0, 8, 0, 8], [4, 4, 4, 4])!.Dispersion, precision: 9);
    }

    [Fact]
    public void Weeks_that_resemble_their_neighbours_widen_it()
    {
        // Residuals −¼ ×4, ¾, ¾, −¼, −¼ (over √1.25): pairs 0.4375 of 1.5 = 0.29167; χ²/7 is under 1. (1 + ρ)/(1 − ρ) = 1.8235.
        Assert.Equal(1.8235, QuasiPoisson.Compare([0, 0, 0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 2, 2, 1, 1])!.Dispersion, precision: 4);
    }

    [Fact]
    public void A_side_without_events_is_judged_by_the_exact_conditional_test()
    {
        // 0 against 10 in equally many weeks: 2 · (1/2)^10.
        var ratio = QuasiPoisson.Compare([0, 0, 0, 0, 0, 0, 0, 0], [2, 1, 1, 1, 2, 1, 1, 1])!;
        Assert.Equal(2.0 / 1024, ratio.P, precision: 12);
        Assert.Null(ratio.Ratio);
        // Least share 0.025^(1/10) = 0.6915; 0.6915 / 0.3085 = 2.2416.
        Assert.Equal(2.242, ratio.Interval.Low!.Value, precision: 3);
        Assert.Null(ratio.Interval.High);
        var back = QuasiPoisson.Compare([2, 1, 1, 1, 2, 1, 1, 1], [0, 0, 0, 0, 0, 0, 0, 0])!;
        Assert.Equal(0, back.Ratio);
        Assert.Equal(1 / 2.2416, back.Interval.High!.Value, precision: 3);
    }

    [Fact]
    public void None_on_both_sides_cannot_be_compared() => Assert.Null(QuasiPoisson.Compare([0, 0, 0], [0, 0, 0]));
}
