using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.Matrix;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class MatrixGeometryTests
{
    [Fact]
    public void Marks_on_one_place_stand_side_by_side_around_it_and_the_rest_stays()
    {
        MatrixMark[] marks = [Mark("a", 0.02, 100), Mark("b", 0.02, 100), Mark("c", 0.02, 100), Mark("d", 0.02, 200)];
        var plane = MatrixPlane.Of(new(marks, "score", null, null, Provisional: true), 500, 300);
        var x = EqualPositions.Spread(marks, plane).Select(plane.X).ToArray();
        var middle = plane.X(0.02);
        Assert.Equal([middle - 9, middle, middle + 9, middle], x, (one, other) => Math.Abs(one - other) < 1e-6);
    }

    [Fact]
    public void A_plane_holds_every_mark_and_both_thresholds()
    {
        var plane = MatrixPlane.Of(new([Mark("a", 0.02, 100), Mark("b", 3, 50_000)], "score", 5, 20, Provisional: false), 500, 300);
        Assert.All(new[] { 0.02, 3, 5 }, frequency => Assert.InRange(plane.X(frequency), 1, 499));
        Assert.All(new double[] { 20, 100, 50_000 }, impact => Assert.InRange(plane.Y(impact), 1, 299));
    }

    [Fact]
    public void A_single_mark_stands_in_the_middle_of_at_least_a_decade()
    {
        var plane = MatrixPlane.Of(new([Mark("a", 1, 100)], "score", null, null, Provisional: true), 500, 300);
        Assert.Equal(250, plane.X(1), 6);
        Assert.True(plane.Right / plane.Left >= 10);
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

    private static MatrixMark Mark(string group, double frequency, double impact) =>
        new(group, group, null, frequency, impact, "", 1, null);
}
