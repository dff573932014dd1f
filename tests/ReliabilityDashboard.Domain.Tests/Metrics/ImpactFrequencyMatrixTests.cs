using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Matrix;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class ImpactFrequencyMatrixTests
{
    private static readonly DateTime Now = Utc.At("2027-01-01");
    private static long ids;

    private static MatrixOccurrence One(
        long group,
        double? share = 0.1,
        double? weight = 10,
        Severity? severity = Severity.Sev1,
        string journey = "checkout",
        double? money = null,
        string at = "2026-06-01",
        IncidentCategory? category = null
    ) => new(group, Interlocked.Increment(ref ids), Utc.At(at), $"mode {group}", category, journey, weight, severity, share, money);

    private static MatrixFigures Score(
        IEnumerable<MatrixOccurrence> all, MatrixThresholds? thresholds = null, Func<MatrixOccurrence, bool>? asked = null) =>
        ImpactFrequencyMatrix.Of(
            all, asked ?? (_ => true), ImpactUnit.Score, Make.Year2026, Utc.At("2026-01-01"), Now, thresholds ?? MatrixThresholds.None);

    [Fact]
    public void Twelve_months_over_61_days_of_data_are_8_71_weeks()
    {
        var weeks = ImpactFrequencyMatrix.WeeksOf(Make.Year2026, Utc.At("2026-11-01"), Now);   // 30 + 31 days
        Assert.Equal(8.71, weeks, precision: 2);
        Assert.Equal(0.459, 4 / weeks, precision: 3);
        Assert.Equal(1, ImpactFrequencyMatrix.WeeksOf(Make.Year2026, Utc.At("2026-12-30"), Now));
    }

    [Fact]
    public void The_score_is_a_mean_per_occurrence()
    {
        // 10 × 8 × 0.1 = 8 and 10 × 4 × 0.05 = 2.
        var point = Assert.Single(Score([One(1), One(1, 0.05, severity: Severity.Sev2)]).Points);
        Assert.Equal(5, point.Impact, precision: 12);
        Assert.Equal(Assumptions.None, point.Assumed);
        Assert.Equal(2 / (365 / 7.0), point.FrequencyPerWeek, precision: 12);
    }

    [Fact]
    public void What_is_missing_is_filled_in_marked_and_counted()
    {
        // Weight 5, sev3 → 2, share = median of the journey's 0.1 and 0.3 = 0.2: 5 × 2 × 0.2 = 2.
        var figures = Score([One(1, 0.1), One(1, 0.3), One(2, null, null, null)]);
        var filled = figures.Points.Single(point => point.Group == 2);
        Assert.Equal(2, filled.Impact, precision: 12);
        Assert.Equal(Assumptions.Weight | Assumptions.Severity | Assumptions.Share, filled.Assumed);
        Assert.Equal(1, filled.FilledIn);
    }

    [Fact]
    public void A_missing_share_falls_back_to_all_journeys_and_then_to_one_per_cent_and_a_known_zero_is_never_0()
    {
        Assert.Equal(
            10 * 8 * 0.4, Score([One(1, 0.4), One(2, null, journey: "other")]).Points.Single(point => point.Group == 2).Impact,
            precision: 12);
        Assert.Equal(10 * 8 * 0.01, Assert.Single(Score([One(2, null)]).Points).Impact, precision: 12);
        Assert.Equal(10 * 8 * 0.0001, Assert.Single(Score([One(2, 0)]).Points).Impact, precision: 12);
    }

    [Fact]
    public void The_provisional_impact_is_the_upper_quartile_of_at_least_8_points_before_filters()
    {
        // Scores 80 × 0.01 … 0.08: the upper quartile of eight is 0.0625 of the shares, rank 5.25: 0.06 + 0.25 × 0.01.
        var eight = Enumerable.Range(1, 8).Select(i => One(i, i / 100.0)).ToArray();
        var figures = Score(eight, asked: one => one.Group == 7);
        Assert.Equal(80 * 0.0625, figures.ImpactThreshold!.Value, precision: 9);
        Assert.Equal(Quadrant.TickingTimeBomb, Assert.Single(figures.Points).Quadrant);
        var seven = Score(eight.Take(7).Append(One(9, null)));
        Assert.Null(seven.ImpactThreshold);
        Assert.All(seven.Points, point => Assert.Null(point.Quadrant));
    }

    [Fact]
    public void The_provisional_frequency_is_the_larger_of_a_tenth_a_week_and_two_occurrences()
    {
        Assert.Equal(0.1, Score([One(1)]).FrequencyThreshold);   // 2 / 52 is less
        var short_ = ImpactFrequencyMatrix.Of(
            [One(1)], _ => true, ImpactUnit.Score, Utc.Between("2026-05-01", "2026-06-26"), null, Now, MatrixThresholds.None);
        Assert.Equal(0.25, short_.FrequencyThreshold);   // 2 in 8 weeks
    }

    [Theory]
    [InlineData(true, true, Quadrant.ImmediateFire)]
    [InlineData(false, true, Quadrant.TickingTimeBomb)]
    [InlineData(true, false, Quadrant.Noise)]
    [InlineData(false, false, Quadrant.Backlog)]
    public void The_four_quadrants(bool frequent, bool high, Quadrant quadrant) =>
        Assert.Equal(quadrant, ImpactFrequencyMatrix.QuadrantOf(frequent, high));

    [Fact]
    public void On_a_threshold_that_a_person_set_counts_as_high()
    {
        var figures = Score([One(1)], new MatrixThresholds(1 / (365 / 7.0), 10 * 8 * 0.1));
        Assert.Equal(Quadrant.ImmediateFire, Assert.Single(figures.Points).Quadrant);
        Assert.False(figures.FrequencyProvisional || figures.ImpactProvisional);
    }

    [Fact]
    public void Money_is_the_mean_over_those_that_have_it_and_modes_without_are_listed_beneath()
    {
        var figures = ImpactFrequencyMatrix.Of(
            [One(1, money: 100), One(1, money: 300), One(1), One(2)], _ => true, ImpactUnit.Money, Make.Year2026, null, Now,
            MatrixThresholds.None);
        Assert.Equal(200, Assert.Single(figures.Points).Impact);
        Assert.Equal(2, Assert.Single(figures.WithoutValue).Group);
    }

    [Fact]
    public void A_mode_has_the_category_of_its_latest_incident() =>
        Assert.Equal(
            IncidentCategory.Data,
            Assert
                .Single(Score([One(1, category: IncidentCategory.Data, at: "2026-07-01"), One(1, category: IncidentCategory.Logic)]).Points)
                .Category
        );

    [Fact]
    public void Crash_groups_score_twice_the_weight()
    {
        var figures = ImpactFrequencyMatrix.OfCrashes(
            [One(1, weight: 7), One(2, weight: null)], _ => true, Make.Year2026, null, Now, MatrixThresholds.None);
        Assert.Equal([14, 10], figures.Points.OrderBy(point => point.Group).Select(point => point.Impact));
    }
}
