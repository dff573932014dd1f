using ReliabilityDashboard.Charts.Matrix;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class FrequencyScaleTests
{
    [Fact]
    public void Columns_are_of_even_width_and_every_count_has_one()
    {
        var scale = new FrequencyScale(600, null, 300);
        Assert.Equal([0, 100, 200, 300, 400, 500], scale.Stretches.Select(stretch => stretch.Left));
        Assert.Equal(
            ["once", "twice", "3-4", "3-4", "5-8", "9-16", "9-16", "17-or-more", "17-or-more"],
            new long[] { 1, 2, 3, 4, 8, 9, 16, 17, 300 }.Select(count => scale.StretchOf(count).Column.Word));
        Assert.All(FrequencyColumn.All, column => Assert.Equal(column, FrequencyColumn.Find(column.Word)));
    }

    [Theory]
    // 5.2 in 52 weeks: 5 are rare, 6 are frequent; at exactly 4 of 52 weeks 4 are frequent.
    [InlineData(0.1, 6)]
    [InlineData(4 / 52.0, 4)]
    [InlineData(0.0001, 1)]
    [InlineData(1e300, int.MaxValue)]
    public void A_rate_asks_for_a_count_as_the_quadrants_do(double perWeek, long frequentFrom) =>
        Assert.Equal(frequentFrom, FrequencyScale.FrequentFrom(perWeek, 52));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 100)]
    [InlineData(3, 200)]
    [InlineData(4, 250)]
    [InlineData(6, 325)]
    [InlineData(9, 400)]
    [InlineData(4_000, 600)]
    public void A_threshold_runs_between_the_counts_it_parts(long frequentFrom, double line) =>
        Assert.Equal(line, new FrequencyScale(600, frequentFrom, 300).Line);

    [Fact]
    public void A_threshold_in_a_column_cuts_it_and_leaves_room_for_a_mark_on_either_side()
    {
        for (var from = 1L; from < 400; from++)
        {
            var scale = new FrequencyScale(330, from, 300);
            Assert.All(scale.Stretches, stretch => Assert.True(stretch.Right - stretch.Left >= 13, $"{stretch}"));
            Assert.All(Enumerable.Range(1, 300), count => Assert.Equal(count >= from, scale.X(count) > scale.Line));
        }
    }
}
