using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Tests.Shell.Components;

public sealed class SparkLineTests
{
    [Fact]
    public void A_missing_point_breaks_the_line_instead_of_falling_to_zero()
    {
        // Five points: x 0, 25, 50, 75, 100; values 1 to 3 over 22 px above a margin of 4: 1 → 26, 2 → 15, 3 → 4.
        var (line, end) = SparkLine.Draw([1, 2, null, 2, 3]);
        Assert.Equal("M0 26L25 15M75 15L100 4", line);
        Assert.Equal("M100 4h0", end);
    }

    [Fact]
    public void A_flat_series_runs_through_the_middle() => Assert.Equal("M0 15L100 15", SparkLine.Draw([7, 7]).Line);

    [Fact]
    public void Nothing_is_drawn_without_data() => Assert.Equal(("", ""), SparkLine.Draw([null, null]));
}
