using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Tests.Shell.Theme;

public sealed class PaletteTests
{
    public static TheoryData<string> Themes => ["light", "dark"];

    private static Palette Of(string theme) => theme == "light" ? Palette.Light : Palette.Dark;

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_has_a_contrast_of_four_and_a_half_on_each_of_its_grounds(string theme)
    {
        var p = Of(theme);
        (string Text, string[] Grounds)[] uses =
        [
            (p.Ink, [p.Ground, p.Surface, p.Raised, p.AccentWash, p.OkWash, p.WarnWash, p.BadWash, p.NeutralWash]),
            (p.Ink2, [p.Ground, p.Surface, p.Raised, p.AccentWash, p.WarnWash, p.BadWash, p.NeutralWash]),
            (p.Ink3, [p.Ground, p.Surface]),
            (p.Accent, [p.Ground, p.Surface, p.AccentWash]),
            (p.OnAccent, [p.Accent]),
            (p.Ok, [p.Surface, p.OkWash]), (p.Warn, [p.Surface, p.WarnWash]), (p.Bad, [p.Surface, p.BadWash]),
        ];
        foreach (var (text, grounds) in uses)
            foreach (var ground in grounds)
                Assert.True(Contrast(text, ground) >= 4.5, $"{theme}: {text} on {ground} is {Contrast(text, ground):0.00} : 1");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Marks_and_borders_of_controls_have_a_contrast_of_three(string theme)
    {
        var p = Of(theme);
        foreach (var mark in new[] { p.Control, p.Infrastructure, p.Logic, p.Data, p.Integration, p.Resource })
            Assert.True(Contrast(mark, p.Surface) >= 3, $"{theme}: {mark} on {p.Surface} is {Contrast(mark, p.Surface):0.00} : 1");
    }

    [Fact]
    public void Black_on_white_is_twenty_one_to_one() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 6);

    [Fact]
    public void The_style_sheet_holds_every_colour_of_both_themes_and_none_of_the_component_library_s_own()
    {
        var css = ThemeStyles.Write();
        foreach (var (name, colour) in Palette.Light.Tokens().Concat(Palette.Dark.Tokens()))
            Assert.Contains($"--{name}: {colour};", css, StringComparison.Ordinal);
        // MudBlazor's default primaries #594AE2 and #776BE7, and its pink #FF4081.
        foreach (var foreign in new[] { "89,74,226", "119,107,231", "255,64,129" })
            Assert.DoesNotContain(foreign, css, StringComparison.Ordinal);
        Assert.Contains("--mud-palette-primary: rgba(11,92,107,1);", css, StringComparison.Ordinal);
        Assert.Contains("--mud-palette-primary: rgba(124,196,210,1);", css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", ThemeChoice.Dark)]
    [InlineData("light", ThemeChoice.Light)]
    [InlineData("system", ThemeChoice.System)]
    [InlineData("\"><script>", ThemeChoice.System)]
    public void The_cookie_gives_one_of_three_choices(string cookie, ThemeChoice choice)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Request.Headers.Cookie = $"theme={Uri.EscapeDataString(cookie)}";
        Assert.Equal(choice, ThemeCookie.Read(context));
    }

    /// <summary>Contrast ratio of WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of the relative luminances.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var channels = Convert.FromHexString(hex.AsSpan(1)).Select(channel => channel / 255.0)
            .Select(channel => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }
}
