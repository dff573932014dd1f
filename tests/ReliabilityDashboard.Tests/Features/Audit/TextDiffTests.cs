using ReliabilityDashboard.Features.Audit;

namespace ReliabilityDashboard.Tests.Features.Audit;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("the pool was too small", "the pool was exhausted", "the pool was |too small|exhausted|")]
    [InlineData("a cause unknown to us", "a cause known to us", "a cause |unknown|known| to us")]
    [InlineData("one two", "one two three", "one |two|two three|")]
    [InlineData("two three", "one two three", "||one |two three")]
    [InlineData("same", "same", "same|||")]
    [InlineData("", "new", "||new|")]
    [InlineData("aa aa", "aa aa aa", "aa ||aa |aa")]
    public void Two_texts_differ_by_whole_words(string before, string after, string told)
    {
        var diff = TextDiff.Of(before, after);
        Assert.Equal(told, $"{diff.Start}|{diff.Removed}|{diff.Added}|{diff.End}");
        Assert.Equal((before, after), (diff.Start + diff.Removed + diff.End, diff.Start + diff.Added + diff.End));
    }
}
