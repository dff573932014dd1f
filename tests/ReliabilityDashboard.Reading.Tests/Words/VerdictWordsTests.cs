using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Tests.Words;

public sealed class VerdictWordsTests
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
            VerdictWords.MeanAlone(now, before, NoChange)
        );
    }

    [Fact]
    public void A_mean_that_moved_a_little_or_a_reliable_change_needs_no_such_sentence()
    {
        var (before, now) = (DurationFigures.Of([600, 1200]), DurationFigures.Of([600, 1000]));

        // 15 min and 13 min 20 s: a factor of 1.125.
        Assert.Null(VerdictWords.MeanAlone(now, before, NoChange));
        Assert.Null(VerdictWords.MeanAlone(DurationFigures.Of([60]), before, NoChange with { Verdict = Verdict.Lower }));
    }

    [Theory]
    [InlineData(Verdict.Lower, "median 45 min, reliably shorter than in Q2 2026 (47 min)")]
    [InlineData(Verdict.NoReliableChange, "median 45 min (47 min in Q2 2026): no reliable change (n\u202F26, n\u202F31)")]
    [InlineData(Verdict.NotEnoughData, "median 45 min (47 min in Q2 2026): not enough data to compare")]
    [InlineData(Verdict.Running, "median 45 min (47 min in Q2 2026); no verdict while the period moves")]
    public void A_comparison_says_no_more_than_its_verdict(Verdict verdict, string said) =>
        Assert.Equal(
            said,
            VerdictWords.WithFigure(new("median 45 min", "47 min", "Q2 2026", NoChange with { Verdict = verdict }, "shorter", "longer")));

    [Fact]
    public void Without_data_there_is_no_sentence() => Assert.Null(VerdictWords.WithFigure(new(null, "47 min", "Q2 2026", NoChange)));

    [Theory]
    [InlineData(Verdict.Lower, "Shorter than in Q2 2026 (was 47 min); the difference is reliable.")]
    [InlineData(Verdict.Higher, "Longer than in Q2 2026 (was 47 min); the difference is reliable.")]
    [InlineData(Verdict.NoReliableChange, "No reliable change since Q2 2026 (was 47 min).")]
    [InlineData(Verdict.NotEnoughData, "Not enough data to compare with Q2 2026 (was 47 min).")]
    [InlineData(Verdict.Running, "47 min in Q2 2026; no verdict while the period moves.")]
    public void A_sentence_of_its_own_says_no_more_than_its_verdict(Verdict verdict, string said) =>
        Assert.Equal(
            said, VerdictWords.Sentence(new(null, "47 min", "Q2 2026", NoChange with { Verdict = verdict }, "shorter", "longer")));

    [Fact]
    public void Where_nothing_stood_before_nothing_is_set_beside()
    {
        Assert.Equal(
            "Nothing to set beside it from Q2 2026.",
            VerdictWords.Sentence(new(null, null, "Q2 2026", NoChange with { Verdict = Verdict.Running })));
        Assert.Equal("Not enough data to compare with Q2 2026.", VerdictWords.Sentence(new(null, null, "Q2 2026", null)));
    }
}
