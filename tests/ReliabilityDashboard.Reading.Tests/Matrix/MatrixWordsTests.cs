using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Matrix;

namespace ReliabilityDashboard.Reading.Tests.Matrix;

public sealed class MatrixWordsTests
{
    [Fact]
    public void The_lede_counts_what_needs_action_and_what_is_rare_but_expensive()
    {
        Assert.Equal(
            "Each mark is one way the system fails. In the last 12 months two of 4 need action now; one is rare but expensive.",
            MatrixWords.Lede(
                Figures(Quadrant.ImmediateFire, Quadrant.ImmediateFire, Quadrant.TickingTimeBomb, Quadrant.Backlog), MatrixOf.Incidents,
                "last 12 months")
        );
    }

    [Fact]
    public void With_nothing_in_the_upper_quadrants_it_says_so()
    {
        Assert.Equal(
            "Each mark is one way the system fails. Since 3 Mar 2026 none of 1 is both frequent and of high impact; none is rare but "
                + "expensive.",
            MatrixWords.Lede(Figures(Quadrant.Noise), MatrixOf.Incidents, "since 3 Mar 2026"));
    }

    [Fact]
    public void Without_a_threshold_it_does_not_pretend_to_know_what_is_high()
    {
        var figures = Figures([null, null]) with { ImpactThreshold = null };
        Assert.StartsWith(
            "Each mark is one way the system fails. In Q3 2026 two of them are placed; too few have a known share of users",
            MatrixWords.Lede(figures, MatrixOf.Incidents, "Q3 2026"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_filled_in_is_named_and_counted()
    {
        var point = Point(1, null) with { Assumed = Assumptions.Severity | Assumptions.Share, FilledIn = 3, Occurrences = [1, 2, 3, 4] };
        Assert.Equal("severity, share of users assumed for 3 of 4", MatrixWords.Assumed(point));
        Assert.Null(MatrixWords.Assumed(Point(1, null)));
    }

    [Fact]
    public void A_row_says_its_quadrant_and_category_in_words_and_a_crash_group_has_no_category()
    {
        var money = new MoneyWords("EUR");
        Assert.Equal(
            "Immediate fire · unknown",
            MatrixWords.Row(Point(1, Quadrant.ImmediateFire), MatrixOf.Incidents, ImpactUnit.Score, money).Words);
        Assert.Equal("Immediate fire", MatrixWords.Row(Point(1, Quadrant.ImmediateFire), MatrixOf.Crashes, ImpactUnit.Score, money).Words);
    }

    [Theory]
    [InlineData(12.4, "12")]
    [InlineData(3.24, "3.2")]
    [InlineData(0.0192, "0.019")]
    public void A_score_has_two_digits_that_mean_something(double score, string shown) => Assert.Equal(shown, MatrixWords.Score(score));

    private static MatrixFigures Figures(params Quadrant?[] quadrants) =>
        new(ImpactUnit.Score, 10, 0.2, 1, true, true, [.. quadrants.Select((quadrant, index) => Point(index, quadrant))], []);

    private static MatrixPoint Point(long group, Quadrant? quadrant) =>
        new(group, "it fails", null, [group], 0.1, 2, Assumptions.None, 0, quadrant);
}
