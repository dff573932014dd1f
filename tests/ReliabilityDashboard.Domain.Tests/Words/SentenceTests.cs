using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Tests.Words;

public sealed class SentenceTests
{
    [Fact]
    public void Words_begin_a_sentence_with_a_capital_letter_and_go_on_without() =>
        Assert.Equal(("Reversed span", "reversed span"), (SentenceWords.Begin("reversed span"), SentenceWords.GoOn("Reversed span")));

    [Theory]
    [InlineData(1, "1 incident", "once")]
    [InlineData(2, "2 incidents", "twice")]
    [InlineData(1_200, "1\u202F200 incidents", "1\u202F200 times")]
    public void Counts_have_their_plural(int count, string many, string times) =>
        Assert.Equal((many, times), (CountWords.Of(count, "incident"), CountWords.Times(count)));

    [Fact]
    public void The_last_of_several_stands_behind_and() =>
        Assert.Equal(("a", "a and b", "a, b and c"), (ListWords.And(["a"]), ListWords.And(["a", "b"]), ListWords.And(["a", "b", "c"])));

    [Fact]
    public void A_bound_has_the_decimals_that_were_set() =>
        Assert.Equal(("99.95\u202F%", "100\u202F%"), (RateWords.Bound(0.9995), RateWords.Bound(1)));
}
