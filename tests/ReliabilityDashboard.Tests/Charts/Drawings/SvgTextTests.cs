using ReliabilityDashboard.Charts.Drawings;

namespace ReliabilityDashboard.Tests.Charts.Drawings;

public sealed class SvgTextTests
{
    [Theory]
    [InlineData("payments", "payments")]
    [InlineData("<b>\"a\" & b</b>", "&lt;b&gt;&quot;a&quot; &amp; b&lt;/b&gt;")]
    [InlineData("a\u0001b\uFFFFc", "a\uFFFDb\uFFFDc")]
    public void What_would_be_markup_or_no_xml_stands_as_text(string name, string written) => Assert.Equal(written, SvgText.Escape(name));

    [Fact]
    public void Half_a_letter_is_unreadable_and_breaks_nothing() => Assert.Equal("half \uFFFD", SvgText.Escape("half \uD83D"));

    [Theory]
    [InlineData("שירות תשלומים")]
    [InlineData("خدمة الدفع")]
    [InlineData("pay\u202Ements")]
    public void A_name_from_right_to_left_turns_nothing_around_beside_it(string name) =>
        Assert.Equal($"\u2068{name}\u2069", SvgText.Escape(name));

    [Fact]
    public void A_name_is_cut_once_at_its_end_and_never_inside_a_letter()
    {
        // Each of the pictures is two code units; at 11 px it is 11 px wide.
        var cut = SvgText.Fit(string.Concat(Enumerable.Repeat("👩", 300)), 100);
        Assert.EndsWith("…", cut);
        Assert.True(SvgText.Width(cut) <= 100);
        Assert.Equal(8, cut.EnumerateRunes().Count(rune => rune.Value == 0x1F469));
        Assert.Equal("payments", SvgText.Fit("payments", 100));
    }
}
