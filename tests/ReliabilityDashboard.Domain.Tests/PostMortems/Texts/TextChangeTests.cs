using System.Text.Json;
using ReliabilityDashboard.Domain.PostMortems.Texts;

namespace ReliabilityDashboard.Domain.Tests.PostMortems.Texts;

public sealed class TextChangeTests
{
    [Theory]
    [InlineData("""[3,[0," dry"],1]""", "ran.", "ran dry.")]
    [InlineData("""[[4,"was","","full"]]""", "ran.", "was\n\nfull")]
    [InlineData("""[1,[2],1]""", "ran.", "r.")]
    [InlineData("[]", "", "")]
    [InlineData("""[[0,"",""]]""", "", "\n")]
    [InlineData("""[2,[0,"\ud83d\ude00"],2]""", "ran.", "ra😀n.")]
    public void A_change_makes_of_a_text_another(string json, string before, string after) =>
        Assert.Equal(after, Read(json)!.On(before));

    [Theory]
    [InlineData("[3]", "ran.")]
    [InlineData("[5]", "ran.")]
    [InlineData("""[4,[1,"x"]]""", "ran.")]
    [InlineData("[2147483647,[2147483647]]", "ran.")]
    // Half of a character is left.
    [InlineData("[1,[1]]", "😀")]
    [InlineData("""[1,[0,"x"],1]""", "😀")]
    public void A_change_that_does_not_cover_the_text_or_halves_a_character_makes_nothing(string json, string text) =>
        Assert.Null(Read(json)!.On(text));

    [Theory]
    [InlineData("{}")]
    [InlineData("4")]
    [InlineData("[-1]")]
    [InlineData("[1.5]")]
    [InlineData("[[]]")]
    [InlineData("""[["a"]]""")]
    [InlineData("""[[1,2]]""")]
    [InlineData("""[[1,null]]""")]
    [InlineData("""[[0,"a\nb"]]""")]
    [InlineData("""[[0,"a\r"]]""")]
    [InlineData("""[[0,"\u0000"]]""")]
    [InlineData("""[[0,"\ud83d"]]""")]
    [InlineData("[99999999999]")]
    public void What_is_no_change_is_none(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("", "", "[]")]
    [InlineData("same", "same", "[4]")]
    [InlineData("The pool", "The full pool", """[4,[0,"full "],4]""")]
    [InlineData("aaa", "aa", "[2,[1]]")]
    [InlineData("", "a\nb", """[[0,"a","b"]]""")]
    [InlineData("old", "", "[[3]]")]
    // Both begin with the same half, or end with it.
    [InlineData("😀", "😁", """[[2,"\uD83D\uDE01"]]""")]
    [InlineData("x\ud83d\ude00", "x\ud83c\ude00", """[1,[2,"\uD83C\uDE00"]]""")]
    public void Between_two_texts_lies_the_stretch_in_which_they_differ(string before, string after, string json)
    {
        var change = TextChange.Between(before, after);
        Assert.Equal(json, change.ToJson());
        Assert.Equal(after, change.On(before));
        Assert.Equal(after, Read(change.ToJson())!.On(before));
    }

    [Fact]
    public void Every_break_of_a_line_counts_as_one_letter() =>
        Assert.Equal("a\nb\nc\n\nd", TextLimits.WithPlainBreaks("a\r\nb\rc\n\nd"));

    private static TextChange? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return TextChange.Read(document.RootElement);
    }
}
