using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Tests.Words;

public sealed class ListWordsTests
{
    [Theory]
    [InlineData("a", "a", "not a")]
    [InlineData("a b", "a or b", "neither a nor b")]
    [InlineData("a b c", "a, b or c", "neither a, b nor c")]
    public void The_last_word_is_joined_by_its_own(string words, string or, string neither)
    {
        var list = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((or, neither), (ListWords.Or(list), ListWords.Neither(list)));
    }
}
