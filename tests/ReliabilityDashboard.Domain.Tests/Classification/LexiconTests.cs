using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Tests.Classification;

/// <summary>Every term of the lexicon fires where its examples say so, and nowhere else among them.</summary>
public sealed class LexiconTests
{
    public static TheoryData<string, string> Fires => Examples(entry => entry.Fires);

    public static TheoryData<string, string> Spares => Examples(entry => entry.Spares);

    [Theory]
    [MemberData(nameof(Fires))]
    public void A_term_is_found_where_it_must_be(string term, string text) => Assert.Contains(term, Found(text));

    [Theory]
    [MemberData(nameof(Spares))]
    public void A_term_is_not_found_where_it_must_not_be(string term, string text) => Assert.DoesNotContain(term, Found(text));

    [Fact]
    public void Every_category_has_terms() =>
        Assert.All(
            Enum.GetValues<IncidentCategory>(),
            category => Assert.InRange(Lexicon.Ours.Entries.Count(entry => entry.Category == category), 20, 100));

    [Theory]
    [InlineData("infra | 1 | anywhere | dns | dns | x", "there is no category “infra”")]
    [InlineData("logic | much | anywhere | bug | a bug | x", "expected a weight above 0 and at most 10, not “much”")]
    [InlineData("logic | 0 | anywhere | bug | a bug | x", "expected a weight above 0 and at most 10, not “0”")]
    [InlineData("logic | 1 | somewhere | bug | a bug | x", "one of anywhere, title, exception, not “somewhere”")]
    [InlineData("logic | 1 | anywhere | * | a bug | x", "expected a word, a phrase or a beginning, not “*”")]
    [InlineData("logic | 1 | anywhere | bug", "expected 6 parts divided by |, not 4")]
    [InlineData("logic | 1 | anywhere | bug | a bug | ", "expected at least one text in which the term must be found")]
    public void A_broken_line_is_named_with_what_was_expected(string line, string why)
    {
        var (lexicon, faults) = Lexicon.Read(["# comment", "logic | 1 | anywhere | bug* | a bug | debug", line]);

        Assert.Null(lexicon);
        Assert.StartsWith("Line 3 of the lexicon:", Assert.Single(faults));
        Assert.Contains(why, faults[0]);
    }

    [Fact]
    public void A_term_stands_in_a_lexicon_once() =>
        Assert.Equal(
            "Line 2 of the lexicon: “bug” stands in line 1 already.",
            Assert.Single(Lexicon.Read(["logic | 1 | anywhere | bug | bug | x", "data | 1 | anywhere | bug | bug | x"]).Faults));

    [Fact]
    public void A_title_term_counts_in_titles_alone_and_the_longest_term_of_a_place_wins()
    {
        var lexicon = Lexicon.Read(
        [
            "logic | 1 | title | wrong | wrong | x", "data | 1 | anywhere | wrong total* | wrong totals | x",
            "data | 1 | anywhere | total* | totals | x",
        ]).Lexicon!;

        Assert.Equal(["wrong"], Names("Wrong fee", isTitle: true));
        Assert.Empty(Names("Wrong fee", isTitle: false));
        Assert.Equal(["wrong total*"], Names("wrong totals", isTitle: true));

        string[] Names(string text, bool isTitle) =>
            [.. lexicon.Find(ReadText.Of(text), isTitle, []).Select(found => found.Entry.Term)];
    }

    private static string[] Found(string text) =>
        [.. Lexicon.Ours.Find(ReadText.Of(text), isTitle: true, []).Select(found => found.Entry.Term)];

    private static TheoryData<string, string> Examples(Func<LexiconEntry, IReadOnlyList<string>> of) =>
        new(Lexicon.Ours.Entries.SelectMany(entry => of(entry).Select(text => (entry.Term, text))));
}
