using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Tests.Statistics;

public sealed class MedianIntervalTests
{
    [Theory]
    [InlineData(5, 0)]     // 2^-5 = 0.031 is more than 0.025
    [InlineData(6, 1)]     // 2^-6 = 0.0156
    [InlineData(8, 1)]     // (1 + 8) / 256 = 0.035 is too much for 2
    [InlineData(10, 2)]    // (1 + 10) / 1024 = 0.0107; with 45 more 0.0547
    [InlineData(15, 4)]
    [InlineData(30, 10)]
    [InlineData(443, 201)]
    public void The_rank_is_the_largest_that_leaves_at_most_a_fortieth_below(int n, int k) => Assert.Equal(k, MedianInterval.Rank(n));

    [Fact]
    public void A_very_large_sample_has_a_rank_near_its_middle() =>
        Assert.Equal(4_902, MedianInterval.Rank(10_000));   // n/2 − 1.96 √n/2 + 0.5 = 4 902.5, to the whole number below

    [Fact]
    public void The_interval_lies_on_order_statistics() =>
        Assert.Equal(new Interval(20, 90), MedianInterval.Of([100, 90, 80, 70, 60, 50, 40, 30, 20, 10]));   // k 2 of 10

    [Fact]
    public void Five_samples_have_no_interval() => Assert.Null(MedianInterval.Of([1, 2, 3, 4, 5]));
}
