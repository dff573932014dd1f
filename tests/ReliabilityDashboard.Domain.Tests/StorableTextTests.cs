using System.Text.Json;

namespace ReliabilityDashboard.Domain.Tests;

public sealed class StorableTextTests
{
    [Theory]
    [InlineData("", true, "")]
    [InlineData("Überlast 支払い 🔥", true, "Überlast 支払い 🔥")]
    [InlineData("a\u0001\uFFFE\uFFFF", true, "a\u0001\uFFFE\uFFFF")]
    [InlineData("a\0b", false, "a\uFFFDb")]
    [InlineData("\0\0", false, "\uFFFD\uFFFD")]
    [InlineData("🔥\0🔥", false, "🔥\uFFFD🔥")]
    public void A_text_is_any_Unicode_but_the_null_character(string text, bool isStorable, string mended)
    {
        Assert.Equal(isStorable, StorableText.Is(text));
        Assert.Equal(mended, StorableText.Mended(text));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_text()
    {
        // Not as data of a test: those are written down as UTF-8, which cannot say them.
        string[] halves = ["\uD83D", "\uDD25", "a\uD83Db", "\uDD25\uD83D", "🔥\uD83D", "\uD83D🔥", "\0\uD83D"];
        Assert.All(halves, text => Assert.False(StorableText.Is(text)));
        Assert.Equal(
            ["\uFFFD", "\uFFFD", "a\uFFFDb", "\uFFFD\uFFFD", "🔥\uFFFD", "\uFFFD🔥", "\uFFFD\uFFFD"], halves.Select(StorableText.Mended));
    }

    [Theory]
    [InlineData("""{"a":"b","c":[1,"\ud83d\udd25",{"d":"\\u0000"}]}""", null)]
    [InlineData("""{"title":"a\u0000"}""", "title")]
    [InlineData("""{"title":"a\ud83d"}""", "title")]
    [InlineData("""{"sections":{"summary":"\udd25"}}""", "sections.summary")]
    [InlineData("""{"timeline":[{"text":"fine"},{"text":"\u0000"}]}""", "timeline[1].text")]
    [InlineData("""{"services":["web","\u0000"]}""", "services[1]")]
    [InlineData("""{"ti\u0000tle":1}""", "ti\\u0000tle")]
    [InlineData("""{"a":{"\ud83d":1}}""", "a.\\ud83d")]
    [InlineData("\"\\u0000\"", "")]
    public void In_JSON_it_is_named_where_the_first_stands(string json, string? path) =>
        Assert.Equal(path, StorableJson.FirstOutside(JsonDocument.Parse(json).RootElement));
}
