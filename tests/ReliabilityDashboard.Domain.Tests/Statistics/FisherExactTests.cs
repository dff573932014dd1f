using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Tests.Statistics;

public sealed class FisherExactTests
{
    [Theory]
    [InlineData(3, 4, 1, 4, 0.4857)]       // Fisher's tea tasting, two-sided: (1 + 16 + 16 + 1) / 70
    [InlineData(2, 17, 10, 13, 0.0005367)] // R, help page of fisher.test, convictions of twins
    [InlineData(8, 10, 1, 6, 0.0350)]      // SciPy, documentation of fisher_exact: 0.0349…
    public void It_gives_published_values(long hits1, long n1, long hits2, long n2, double expected) =>
        Assert.Equal(expected, FisherExact.Test(hits1, n1, hits2, n2), precision: expected < 0.001 ? 7 : 4);

    [Fact]
    public void The_tea_tasting_is_34_of_70() => Assert.Equal(34 / 70.0, FisherExact.Test(3, 4, 1, 4), precision: 12);

    [Fact]
    public void Where_nothing_or_everything_hit_there_is_no_evidence()
    {
        Assert.Equal(1, FisherExact.Test(0, 5, 0, 9));
        Assert.Equal(1, FisherExact.Test(5, 5, 9, 9));
    }

    [Fact]
    public void More_hits_than_tries_are_refused() => Assert.Throws<ArgumentException>(() => FisherExact.Test(6, 5, 0, 5));
}
