using ReliabilityDashboard.Domain.Changes;

namespace ReliabilityDashboard.Domain.Tests.Changes;

public sealed class WrittenByPatternsTests
{
    [Theory]
    [InlineData("Fix the pool\n\nAssisted-by: a model 3", WrittenBy.Both)]
    [InlineData("assisted-BY: anything", WrittenBy.Both)]
    [InlineData("Generated-by: a model", WrittenBy.Assistant)]
    [InlineData("Co-authored-by: writer[bot] <1+writer[bot]@example.org>", WrittenBy.Both)]
    [InlineData("Co-authored-by: Ada <ada@example.org>", null)]
    [InlineData("This was assisted-by: nobody, said in a sentence", null)]
    [InlineData("", null)]
    public void Trailers_tell_and_sentences_do_not(string text, WrittenBy? expected) =>
        Assert.Equal(expected, WrittenByPatterns.Default.Tell(new(WrittenBySigns.TrailersOf(text), [], null)));

    [Fact]
    public void Signs_that_differ_tell_both_and_none_tells_nothing()
    {
        var patterns = new WrittenByPatterns(
        [
            new(WrittenBySign.Label, "hand-made", WrittenBy.Person), new(WrittenBySign.Account, "*agent*", WrittenBy.Assistant),
        ]);
        Assert.Equal(WrittenBy.Person, patterns.Tell(new([], ["Hand-Made", "bug"], "User")));
        Assert.Equal(WrittenBy.Assistant, patterns.Tell(new([], [], "coding agent 2")));
        Assert.Equal(WrittenBy.Both, patterns.Tell(new([], ["hand-made"], "agent")));
        Assert.Null(patterns.Tell(new(["hand-made"], ["by hand-made"], "User")));
    }

    [Theory]
    [InlineData("a*b*c", "A-x-B-y-C", true)]
    [InlineData("a*b*c", "acb", false)]
    [InlineData("ab*ba", "aba", false)]
    [InlineData("*", "anything", true)]
    public void A_star_stands_for_any_letters(string like, string text, bool fits) =>
        Assert.Equal(fits, new WrittenByPattern(WrittenBySign.Label, like, WrittenBy.Both).Fits(text));

    [Theory]
    [InlineData("Co-authored-by: Ada <ada@example.org>", false)]
    [InlineData("*ada@example.org*", false)]
    [InlineData("**", false)]
    [InlineData("  ", false)]
    [InlineData("Co-authored-by: * <noreply@example.org>", true)]
    [InlineData("*[bot]@users.example.org*", true)]
    [InlineData("Assisted-by: *", true)]
    public void No_pattern_names_a_person(string like, bool taken) =>
        Assert.Equal(taken, new WrittenByPattern(WrittenBySign.Trailer, like, WrittenBy.Both).Fault() is null);

    [Fact]
    public void Those_that_come_with_the_program_can_be_taken() =>
        Assert.All(WrittenByPatterns.Default.Patterns, pattern => Assert.Null(pattern.Fault()));
}
