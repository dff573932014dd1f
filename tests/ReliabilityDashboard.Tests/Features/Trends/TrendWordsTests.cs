using System.Text.Json;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Trends;
using ReliabilityDashboard.Reading.Tests;
using static ReliabilityDashboard.Reading.Tests.Organisation;

namespace ReliabilityDashboard.Tests.Features.Trends;

public sealed class TrendWordsTests
{
    private static readonly ComparisonResult NoChange = new(Verdict.NoReliableChange, 0.4, 0.8, TestKind.MannWhitney, 26, 31);

    [Fact]
    public void A_mean_that_fell_alone_is_said_to_be_the_doing_of_a_few_long_incidents()
    {
        // Means: (10 + 20 + 30 + 240) / 4 = 75 min and (10 + 20 + 30 + 40) / 4 = 25 min; both medians 25 min.
        var before = DurationFigures.Of([600, 1200, 1800, 14_400]);
        var now = DurationFigures.Of([600, 1200, 1800, 2400]);

        Assert.Equal(
            "The mean fell from 1\u202Fh 15\u202Fmin to 25\u202Fmin, but the median (25\u202Fmin, then 25\u202Fmin) shows no reliable "
                + "change (n\u202F26, n\u202F31): a few long incidents make the mean.",
            TrendWords.MeanAlone(now, before, NoChange)
        );
    }

    [Fact]
    public void A_mean_that_moved_a_little_or_a_reliable_change_needs_no_such_sentence()
    {
        var (before, now) = (DurationFigures.Of([600, 1200]), DurationFigures.Of([600, 1000]));

        // 15 min and 13 min 20 s: a factor of 1.125.
        Assert.Null(TrendWords.MeanAlone(now, before, NoChange));
        Assert.Null(TrendWords.MeanAlone(DurationFigures.Of([60]), before, NoChange with { Verdict = Verdict.Lower }));
    }

    [Theory]
    [InlineData(Verdict.Lower, "median 45 min, reliably shorter than in Q2 2026 (47 min)")]
    [InlineData(Verdict.NoReliableChange, "median 45 min (47 min in Q2 2026): no reliable change (n\u202F26, n\u202F31)")]
    [InlineData(Verdict.NotEnoughData, "median 45 min (47 min in Q2 2026): not enough data to compare")]
    [InlineData(Verdict.Running, "median 45 min (47 min in Q2 2026); no verdict while the period moves")]
    public void A_comparison_says_no_more_than_its_verdict(Verdict verdict, string said) =>
        Assert.Equal(
            said, TrendWords.Compared(new("median 45 min", "47 min", "Q2 2026", NoChange with { Verdict = verdict }, "shorter", "longer")));

    [Fact]
    public void Without_data_there_is_no_sentence() => Assert.Null(TrendWords.Compared(new(null, "47 min", "Q2 2026", NoChange)));

    [Fact]
    public void A_direction_that_may_be_none_gives_no_date()
    {
        var trajectory = new CrashFreeTrajectory(0.00001, new Interval(-0.00002, 0.00004), 26, 0.998, null);

        Assert.Contains(
            "so there is no date for the 99.95\u202F% target", SessionTrajectory.Say(trajectory, 0.9995, ReportingCalendar.Utc)!,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_reliable_rise_names_the_month_it_reaches_the_target()
    {
        var trajectory = new CrashFreeTrajectory(0.00005, new Interval(0.00002, 0.00008), 26, 0.998, At("2027-03-15"));

        Assert.Equal(
            "Over the last 26 whole weeks the rate moved by +0.0050 percentage points a week (95 % interval +0.0020 to +0.0080): at "
                + "this pace it reaches the 99.95\u202F% target in March 2027.",
            SessionTrajectory.Say(trajectory, 0.9995, ReportingCalendar.Utc)
        );
    }

    [Theory]
    [InlineData("2026-08-16", Step.Day)]
    [InlineData("2026-05-01", Step.Week)]
    [InlineData("2025-10-15", Step.Month)]
    [InlineData("2020-10-15", Step.Quarter)]
    public void The_usual_step_grows_with_the_period(string from, Step step) =>
        Assert.Equal(step, TrendSteps.Usual(new Period(At(from), At("2026-10-15"))));

    [Fact]
    public void What_is_handed_over_comes_back_the_same()
    {
        var head = new TrendsHead("/trends?period=last-quarter", "Nothing changed reliably from Q2 2026 to Q3 2026.");

        Assert.Equal(head, JsonSerializer.Deserialize<TrendsHead>(JsonSerializer.Serialize(head)));
    }
}
