using CsCheck;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Tests.Statistics;

public sealed class QuantileTests
{
    // R: quantile(1:10) gives 3.25 at 25 %, 5.5 at 50 %; quantile(1:10, 0.9) gives 9.1.
    [Theory]
    [InlineData(0.25, 3.25)]
    [InlineData(0.5, 5.5)]
    [InlineData(0.9, 9.1)]
    public void Quantiles_are_of_type_7(double p, double expected) =>
        Assert.Equal(expected, Quantile.Of([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], p)!.Value, precision: 12);

    [Fact]
    public void Nothing_has_no_quantile() => Assert.Null(Quantile.Median([]));

    [Fact]
    public void A_quantile_lies_between_the_extremes_and_rises_with_p() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[1, 60], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((samples, a, b) =>
        {
            var (low, high) = (Quantile.Of(samples, Math.Min(a, b))!.Value, Quantile.Of(samples, Math.Max(a, b))!.Value);
            Assert.True(low <= high + 1e-9);
            Assert.InRange(low, samples.Min() - 1e-9, samples.Max() + 1e-9);
        });
}
