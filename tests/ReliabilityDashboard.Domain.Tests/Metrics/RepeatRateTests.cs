using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class RepeatRateTests
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(180);

    [Fact]
    public void Four_of_ten_with_an_earlier_one_are_40_per_cent()
    {
        long[] groups = [1, 2, 3, 4, 5, 6, 1, 2, 1, 6];   // 1 twice again, 2 once, 6 once
        var incidents = groups.Select((group, i) => Make.Incident($"2026-03-{i + 1:00}", group: group)).ToArray();
        var figures = RepeatRate.Of(incidents, Make.Year2026, RepeatHistory.Of(incidents, Utc.At("2020-01-01"), LookBack));
        Assert.Equal(new Measured(0.4, 10), figures.Value);
        Assert.True(figures.HistoryComplete);
    }

    [Theory]
    [InlineData(0, true)]    // 180 × 24 h before: still inside
    [InlineData(1, false)]
    public void The_look_back_is_inclusive(int secondsMore, bool repeats)
    {
        var second = Make.Incident("2026-09-01");
        var first = second with { Id = second.Id - 1000, StartedAt = second.StartedAt - LookBack - TimeSpan.FromSeconds(secondsMore) };
        Assert.Equal(repeats, RepeatHistory.Of([first, second], first.StartedAt, LookBack).IsRepeat(second.Id));
    }

    [Fact]
    public void An_earlier_one_outside_the_filter_still_counts()
    {
        var (first, second) = (Make.Incident("2026-03-01"), Make.Incident("2026-03-02"));
        Assert.Equal(1, RepeatRate.Of([second], Make.Year2026, RepeatHistory.Of([first, second], first.StartedAt, LookBack)).Repeats);
    }

    [Fact]
    public void Of_two_at_the_same_instant_the_smaller_id_is_the_earlier()
    {
        var (a, b) = (new Occurrence(1, Utc.At("2026-03-01"), 7), new Occurrence(1, Utc.At("2026-03-01"), 9));
        var history = new RepeatHistory([b, a], null, LookBack);
        Assert.Equal((false, true), (history.IsRepeat(7), history.IsRepeat(9)));
    }

    [Fact]
    public void A_period_that_begins_less_than_a_look_back_after_the_first_record_has_an_incomplete_history()
    {
        var history = new RepeatHistory([], Utc.At("2026-01-01"), LookBack);
        Assert.False(history.IsCompleteFor(Utc.Between("2026-06-29", "2026-09-01")));
        Assert.True(history.IsCompleteFor(Utc.Between("2026-06-30", "2026-09-01")));   // 180 days after 1 January
    }

    [Fact]
    public void An_exercise_is_nobodys_earlier_one()
    {
        var (drill, real) = (Make.Incident("2026-03-01") with { Exercise = true }, Make.Incident("2026-03-02"));
        Assert.False(RepeatHistory.Of([drill, real], null, LookBack).IsRepeat(real.Id));
    }
}
