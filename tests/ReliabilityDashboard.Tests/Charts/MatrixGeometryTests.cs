using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.Matrix;
using static ReliabilityDashboard.Tests.Charts.MatrixData;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class MatrixGeometryTests
{
    [Fact]
    public void A_plane_holds_every_mark_and_the_threshold_between_the_quadrants_names()
    {
        var plane = MatrixPlane.Of(Of([Mark("a", 1, 100), Mark("b", 3, 50_000)], impact: 200_000), 500, 300);
        Assert.All(new double[] { 100, 50_000, 200_000 }, impact => Assert.InRange(plane.Y(impact), 26, 274));
    }

    [Fact]
    public void A_single_mark_stands_in_the_middle_of_at_least_a_decade()
    {
        var plane = MatrixPlane.Of(Of([Mark("a", 1, 200)], impact: null), 500, 300);
        Assert.Equal(150, plane.Y(200), 6);
        Assert.True(plane.Top / plane.Bottom >= 10);
    }

    [Theory]
    [InlineData(0.459, "0.46")]
    [InlineData(0.0192, "0.019")]
    [InlineData(3.24, "3.2")]
    [InlineData(12.4, "12")]
    public void A_frequency_has_two_digits_that_mean_something(double perWeek, string said) =>
        Assert.Equal(said, FrequencyWords.Say(perWeek));

    [Fact]
    public void A_logarithmic_axis_counts_in_ones_twos_and_fives_while_there_is_room()
    {
        Assert.Equal(["0.1", "0.2", "0.5", "1", "2", "5", "10"], LogTicks.Between(0.1, 10, 8).Select(tick => tick.Text));
        Assert.Equal(["0.1", "1", "10"], LogTicks.Between(0.1, 10, 3).Select(tick => tick.Text));
        Assert.Equal("100\u202fk", LogTicks.Between(90_000, 200_000, 1).First().Text);
    }

    [Fact]
    public void A_name_is_cut_once_at_its_end()
    {
        Assert.Equal(["Order totals drift", "after a schema change"], ChartText.TwoLines("Order totals drift after a schema change", 24));
        var cut = string.Join(' ', ChartText.TwoLines(string.Join(' ', Enumerable.Repeat("schema", 50)), 24));
        Assert.Equal(cut.Length - 1, cut.IndexOf('…', StringComparison.Ordinal));
        Assert.Equal([new string('a', 23) + "…"], ChartText.TwoLines(new string('a', 300), 24));
    }
}
