using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Breakers;

namespace ReliabilityDashboard.Reading.Tests.Breakers;

public sealed class BreakerWordsTests
{
    private static readonly BreakerWords Words = new(new MoneyWords("EUR"));

    [Theory]
    [InlineData(1, LossUnit.Services, "This call alone", "the services that failures take down in a quarter.")]
    [InlineData(3, LossUnit.Money, "These three together", "what failures cost in a quarter.")]
    [InlineData(7, LossUnit.Traffic, "These 7 together", "the entry traffic that failures take in a quarter.")]
    public void The_whole_is_one_sentence_that_a_manager_can_say(int calls, LossUnit unit, string who, string of) =>
        Assert.Equal($"{who}: about 41 %, between 28 and 52, of {of}", Plain(BreakerWords.Headline(Answer(calls, unit))!));

    [Fact]
    public void Without_a_plan_there_is_no_sentence_and_a_tiny_share_is_no_zero()
    {
        Assert.Null(BreakerWords.Headline(Answer(0, LossUnit.Money)));
        var tiny = Answer(2, LossUnit.Money) with { Share = new(0.001, null, null, 0.9) };
        Assert.Equal("These two together: less than 1 % of what failures cost in a quarter.", Plain(BreakerWords.Headline(tiny)!));
    }

    [Fact]
    public void A_plan_that_removes_little_says_where_the_rest_is_lost()
    {
        Assert.Null(BreakerWords.Rest(Answer(3, LossUnit.Money)));
        Assert.Null(BreakerWords.Rest(Answer(3, LossUnit.Money) with { Share = new(0.1, null, null, 0.9) }));
        var little = Answer(3, LossUnit.Money) with { Share = new(0.09, null, null, 0.9) };
        Assert.Contains("where journeys need the failing service itself", BreakerWords.Rest(little), StringComparison.Ordinal);
        Assert.DoesNotContain("journeys", BreakerWords.Rest(little with { Unit = LossUnit.Traffic }), StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_are_money_or_whole_outages()
    {
        Assert.Equal("€ 42 k", Plain(Words.Amount(42_123, LossUnit.Money)));
        Assert.Equal("1.75", Words.Amount(1.75, LossUnit.Services));
        Assert.Equal("0.048", Words.Amount(0.0479, LossUnit.Traffic));
        Assert.Equal("€ 1.0 k to € 2.0 k", Plain(Words.Interval(new(1500, 1000, 2000, 0.9), LossUnit.Money)!));
        Assert.Null(Words.Interval(new(1500, null, null, 0.9), LossUnit.Money));
    }

    [Fact]
    public void How_it_is_counted_names_n_draws_samples_seed_and_what_a_protection_is_taken_to_stop()
    {
        var counted = Plain(string.Join(' ', Words.Counted(Answer(3, LossUnit.Money))));
        Assert.StartsWith(
            "n 214 incidents with a known origin in 4.0 quarters; 9 of unknown origin are in no rate. "
                + "Expected loss € 486 k a quarter, € 371 k to € 612 k in 90 % of 200 draws; 2 048 samples, seed 1.",
            counted, StringComparison.Ordinal);
        Assert.Contains("every failure", counted, StringComparison.Ordinal);
        var (exact, partly) = (Answer(3, LossUnit.Money) with { Samples = null }, Answer(3, LossUnit.Money) with { Works = 0.8 });
        Assert.Contains("computed exactly", string.Concat(Words.Counted(exact)), StringComparison.Ordinal);
        Assert.Contains("80 % of the failures", Plain(string.Concat(Words.Counted(partly))), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_worlds_are_told_where_they_differ_and_are_said_in_one_unit()
    {
        var stated = Answer(3, LossUnit.Money);
        var proven = stated with { LossPerQuarter = new(700_000, null, null, 0.9) };
        Assert.Equal(
            "If only proven protection holds, failures are expected to take € 700 k a quarter instead of € 486 k.",
            Plain(Words.BothWorlds(stated, proven)!));
        var outages = Words.BothWorlds(
            stated with { Unit = LossUnit.Traffic, LossPerQuarter = new(0.5, null, null, 0.9) },
            proven with { Unit = LossUnit.Traffic, LossPerQuarter = new(1.5, null, null, 0.9) });
        Assert.Contains("take 1.50 whole outages a quarter instead of 0.50.", outages, StringComparison.Ordinal);
        Assert.Null(Words.BothWorlds(stated, stated));
        Assert.Null(Words.BothWorlds(stated, proven with { Unit = LossUnit.Traffic }));
        Assert.Null(Words.BothWorlds(stated, proven with { LossPerQuarter = null }));
    }

    [Fact]
    public void What_is_assumed_is_said_in_words()
    {
        Assert.Null(BreakerWords.Assumed([]));
        Assert.Equal(
            "that the caller waits, that it has no fallback and that it passes failures on as others do",
            BreakerWords.Assumed(["mode", "fallback", "passes_on"]));
    }

    private static BreakerAnswer Answer(int calls, LossUnit unit) =>
        new(
            unit, [unit], 2_048, 200, 1, new(2026, 10, 5, 12, 0, 0, DateTimeKind.Utc), 1, 4.01, 214, new(486_200, 371_000, 612_400, 0.9),
            calls == 0 ? null : new(0.41, 0.28, 0.52, 0.9),
            [.. Enumerable.Range(1, calls).Select(call =>
                new BreakerAnswer.Proposed($"a{call}", "b", new(1, null, null, 0.9), new(1, null, null, 0.9), "circuit-breaker", [], []))],
            [], [], 9, null);

    private static string Plain(string said) => said.Replace(Typography.ThinSpace, ' ');
}
