using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Tests.Words;

public sealed class TrendLedeTests
{
    [Fact]
    public void A_period_that_is_judged_is_named_with_what_changed_in_it()
    {
        var judged = SomeHeadlines.With(recovery: Verdict.Lower);

        Assert.Equal(
            "In Q3 2026 recovery was faster than in Q2 2026; the difference is reliable. "
                + "The 4 other headline figures show no reliable change.",
            TrendLede.Of(judged, judged));
    }

    [Fact]
    public void A_period_that_moves_is_spoken_of_first_and_the_quarter_that_is_judged_is_named()
    {
        var moving = SomeHeadlines.With(allowsVerdict: false);
        var shown = moving with { Chosen = moving.Chosen with { Kind = PeriodKind.MovingWithTheClock, Label = "last 30 days" } };

        Assert.Equal(
            "The figures of the last 30 days stand beside those of Q2 2026 without a verdict: the period still moves. "
                + "Nothing changed reliably from Q2 2026 to Q3 2026.",
            TrendLede.Of(shown, SomeHeadlines.With()));
    }

    [Fact]
    public void A_period_that_has_not_begun_is_said_to_hold_nothing_yet()
    {
        var moving = SomeHeadlines.With(allowsVerdict: false);
        var shown = moving with
        {
            Chosen = moving.Chosen with { Kind = PeriodKind.Running, Label = "Q1 2030" },
            Periods = moving.Periods with { Current = new(moving.Periods.Current.To, moving.Periods.Current.To) },
        };

        Assert.Equal(
            "Q1 2030 has not begun: there is nothing to show or compare yet. Nothing changed reliably from Q2 2026 to Q3 2026.",
            TrendLede.Of(shown, SomeHeadlines.With()));
        Assert.Equal(
            "The period has not begun.",
            VerdictWords.Sentence(new(null, null, "nothing yet", new(Verdict.Running, null, null, default, 0, 0)) { HasBegun = false }));
    }

    [Theory]
    [InlineData("last 90 days", "in the last 90 days", "of the last 90 days")]
    [InlineData("Q3 2026", "in Q3 2026", "of Q3 2026")]
    [InlineData("since 3 Mar 2026", "since 3 Mar 2026", "since 3 Mar 2026")]
    public void A_period_is_named_as_its_sentence_needs_it(string label, string within, string whose) =>
        Assert.Equal((within, whose), (PeriodPhrase.In(label), PeriodPhrase.Of(label)));
}
