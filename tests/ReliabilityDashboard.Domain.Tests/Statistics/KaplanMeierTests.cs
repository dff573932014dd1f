using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Tests.Statistics;

public sealed class KaplanMeierTests
{
    // Freireich et al. (1963), remission under 6-MP in weeks, + still in remission; the curve stands in every textbook (Kleinbaum and
    // Klein, "Survival Analysis").
    private static readonly (double, bool)[] Remission =
    [
        (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false), (13, true), (16, true),
        (17, false), (19, false), (20, false), (22, true), (23, true), (25, false), (32, false), (32, false), (34, false), (35, false),
    ];

    [Fact]
    public void It_gives_the_textbook_curve()
    {
        var curve = KaplanMeier.Curve(Remission);
        Assert.Equal([6, 7, 10, 13, 16, 22, 23], curve.Select(point => point.At));
        Assert.Equal([0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448], curve.Select(point => Math.Round(point.Surviving, 3)));
        Assert.Equal([21, 17, 15, 12, 11, 7, 6], curve.Select(point => point.AtRisk));
        Assert.Equal(23, KaplanMeier.Median(curve));
    }

    [Fact]
    public void Where_the_curve_equals_a_half_the_median_is_the_middle_of_that_stretch() =>
        Assert.Equal(25, KaplanMeier.Median(KaplanMeier.Curve([(10, true), (20, true), (30, true), (240, true)])));

    [Fact]
    public void A_stretch_at_a_half_that_never_ends_gives_its_first_point() =>
        Assert.Equal(20, KaplanMeier.Median(KaplanMeier.Curve([(10, true), (20, true), (30, false), (240, false)])));

    [Fact]
    public void Where_more_than_half_never_had_the_event_there_is_no_median() =>
        Assert.Null(KaplanMeier.Median(KaplanMeier.Curve([(10, true), (20, false), (30, false)])));
}
