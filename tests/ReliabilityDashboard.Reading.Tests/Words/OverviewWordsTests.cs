using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Tests.Words;

public sealed class OverviewWordsTests
{
    private static readonly MatrixRow Provider = new(
        1, "Card provider times out", null, null, 26, 0.5, 30_000, "", "€ 30 k", "€ 30 000", "€ 768 k", "€ 768 000", null);

    [Fact]
    public void Only_reliable_changes_are_named_and_the_good_ones_as_good()
    {
        Assert.Equal("Failures stayed smaller and were seen sooner than in Q2 2026.",
            Lede(SomeHeadlines.With(blast: Verdict.Lower, detection: Verdict.Lower)));
    }

    [Fact]
    public void What_got_worse_stands_behind_what_got_better()
    {
        Assert.Equal("Failures were seen sooner than in Q2 2026, but took longer to recover from; more sessions crashed.",
            Lede(SomeHeadlines.With(sessions: Verdict.Lower, detection: Verdict.Lower, recovery: Verdict.Higher)));
    }

    [Fact]
    public void A_higher_crash_free_rate_means_fewer_crashes()
    {
        Assert.Equal("Fewer sessions crashed than in Q2 2026.", Lede(SomeHeadlines.With(sessions: Verdict.Higher)));
    }

    [Fact]
    public void Without_a_reliable_change_it_says_so()
    {
        Assert.Equal("Nothing changed reliably since Q2 2026.", Lede(SomeHeadlines.With(repeats: Verdict.NotEnoughData)));
    }

    [Fact]
    public void Too_little_data_is_not_the_same_as_no_change()
    {
        const Verdict few = Verdict.NotEnoughData;
        Assert.Equal("There is too little data to tell a change since Q2 2026.", Lede(SomeHeadlines.With(few, few, few, few, few)));
    }

    [Fact]
    public void A_moving_period_gets_no_verdict()
    {
        var moving = Lede(
            SomeHeadlines.With(Verdict.Running, Verdict.Running, Verdict.Running, Verdict.Running, Verdict.Running, allowsVerdict: false));
        Assert.Equal("The figures of Q3 2026 stand beside those of Q2 2026 without a verdict: the period still moves.", moving);
    }

    [Fact]
    public void The_greatest_weakness_is_named_with_what_it_cost_and_only_in_money_called_expensive()
    {
        Assert.Equal(
            "Nothing changed reliably since Q2 2026. “Card provider times out” was the most expensive weakness of Q3 2026: "
                + "26 times, about € 768 k.",
            OverviewWords.Lede(SomeHeadlines.With(), Provider)
        );
        Assert.EndsWith("“Card provider times out” weighed most in Q3 2026: 26 times.",
            OverviewWords.Lede(SomeHeadlines.With(), Provider with { ImpactExact = null }), StringComparison.Ordinal);
    }

    private static string Lede(ReliabilityDashboard.Reading.Metrics.Headlines headlines) =>
        OverviewWords.Lede(headlines, null);
}
