using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Charts.Survival;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Tests.Charts.Drawings;

public sealed class SurvivalPictureTests
{
    [Fact]
    public void The_curve_falls_in_steps_and_the_median_is_said_where_it_is()
    {
        var svg = Drawn([new(100, 0.5, 2), new(1_000, 0, 1)], median: 100);
        var curve = Assert.Single(svg.Named("path"), path => (string?)path.Attribute("stroke-width") == "2"
            && ((string)path.Attribute("d")!).Contains('V'));
        // From 100 % at the left edge: 200 px less 8 above and 22 below, so 50 % at 93 and 0 % at 178.
        Assert.Matches(@"^M58 8H\d+(\.\d+)?V93H\d+(\.\d+)?V178$", (string)curve.Attribute("d")!);
        Assert.Contains(svg.Texts, text => text.StartsWith("median 2", StringComparison.Ordinal) || text == "median 1 min 40 s");
        Assert.Contains("share not yet recovered (n 2, 0 still open)", svg.Texts);
    }

    [Fact]
    public void One_point_that_recovered_at_once_is_drawn() => Drawn([new(0, 0, 1)], median: null);

    [Fact]
    public void Without_a_cohort_it_says_so() => Assert.Equal(["no data"], Drawn([], median: null).Texts);

    [Fact]
    public void Ten_thousand_steps_stay_small()
    {
        var curve = Enumerable.Range(1, 10_000).Select(at => new SurvivalPoint(at * 60, 1 - at / 10_000.0, 10_000 - at)).ToArray();
        Assert.InRange(Text(curve, 300_000).Length, 1_000, 60_000);
        Drawn(curve, 300_000);
    }

    private static DrawnSvg Drawn(SurvivalPoint[] curve, double? median) => new DrawnSvg(Text(curve, median)).AssertSound();

    private static string Text(SurvivalPoint[] curve, double? median) =>
        SurvivalPicture.Draw("Recovery", new(new(median, curve.Length, 0, 0, curve)), PictureSize.Column(200));
}
