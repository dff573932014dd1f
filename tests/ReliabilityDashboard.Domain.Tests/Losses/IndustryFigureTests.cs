using ReliabilityDashboard.Domain.Losses;

namespace ReliabilityDashboard.Domain.Tests.Losses;

public sealed class IndustryFigureTests
{
    [Fact]
    public void Each_says_its_source_and_what_it_counts_in_and_its_own_value_can_be_confirmed() =>
        Assert.All(IndustryFigure.All, one =>
        {
            Assert.Null(one.Refuses(one.Value));
            Assert.NotEmpty(one.Source);
            Assert.NotEmpty(one.CountsIn);
            Assert.Single(IndustryFigure.All, other => other.Id == one.Id);
        });

    [Theory]
    [InlineData(0d)]
    [InlineData(-1d)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    [InlineData(null)]
    public void A_share_of_failures_lies_above_0_and_at_most_at_1(double? value) =>
        Assert.NotNull(IndustryFigure.All.Single(one => one.Id == IndustryFigure.BreakerReduction).Refuses(value));
}
