using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Tests.Words;

public sealed class HeadlineWordsTests
{
    [Fact]
    public void The_strip_has_the_five_names_of_the_API_in_their_order() =>
        Assert.Equal(
            [
                "crash-free-sessions.value",
                "time-to-recovery.median",
                "time-to-detection.median",
                "repeat-rate.value",
                "blast-radius.median",
            ],
            Strip(SomeHeadlines.With()).Select(figure => figure.Name)
        );

    [Fact]
    public void A_rate_between_the_bands_is_at_risk_and_named_below_its_target()
    {
        var sessions = Strip(SomeHeadlines.With())[0];
        Assert.Equal(
            (0.9987, "99.87\u202F%", "at risk", TagKind.Warn), (sessions.Value, sessions.Shown, sessions.StateWord, sessions.State));
        Assert.EndsWith("Below the 99.95\u202F% target.", sessions.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void No_reliable_change_is_said_beside_the_number_of_before_and_gets_no_tag()
    {
        var recovery = Strip(SomeHeadlines.With())[1];
        Assert.Null(recovery.StateWord);
        Assert.Equal("No reliable change since Q2 2026 (was 1\u202Fh 1\u202Fmin). Mean 57\u202Fmin, p90 57\u202Fmin.", recovery.Sentence);
        Assert.Equal("n 8 incidents", recovery.N);
    }

    [Fact]
    public void Better_is_the_word_only_for_a_reliable_change_in_a_good_direction()
    {
        var strip = Strip(SomeHeadlines.With(recovery: Verdict.Lower, detection: Verdict.Higher));
        Assert.Equal(("better", TagKind.Ok), (strip[1].StateWord, strip[1].State));
        Assert.StartsWith(
            "Shorter than in Q2 2026 (was 1\u202Fh 1\u202Fmin); the difference is reliable.", strip[1].Sentence, StringComparison.Ordinal);
        Assert.Equal(("worse", TagKind.Bad), (strip[2].StateWord, strip[2].State));
    }

    [Fact]
    public void A_filter_that_sessions_do_not_have_gives_the_reason_and_never_the_unfiltered_number()
    {
        var sessions = HeadlineWords.Strip(
            SomeHeadlines.With(
                current: SomeHeadlines.Figures(60, CrashFreeSessionRate.Metric, RecordKind.Sessions.Lacks(Dimension.Category))),
            CrashFreeBands.Default
        )[0];
        Assert.Null(sessions.Value);
        Assert.Null(sessions.StateWord);
        Assert.Equal("Sessions have no category.", sessions.Reason);
    }

    [Fact]
    public void Fewer_than_five_are_few_data()
    {
        var few = SomeHeadlines.Figures(
            60, BlastRadius.Metric, new BlastFigures(1, 1, 0, 0, 2, new Measured(0.02, 2), new Measured(0.03, 2)));
        var blast = Strip(SomeHeadlines.With(blast: Verdict.NotEnoughData, current: few))[4];
        Assert.True(blast.FewData);
        Assert.Equal("n 2 incidents · 2 unknown", blast.N);
    }

    private static IReadOnlyList<FigureView> Strip(Headlines headlines) => HeadlineWords.Strip(headlines, CrashFreeBands.Default);
}
