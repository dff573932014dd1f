using System.Security.Cryptography;
using System.Text;
using MudBlazor;

namespace ReliabilityDashboard.Shell.Theme;

/// <summary>The style sheet that holds both themes as custom properties, so that the first HTML is right before any script runs.</summary>
public static class ThemeStyles
{
    private static readonly string Css = Write();

    /// <summary>The style sheet's address; another content has another address, so browsers may keep it for ever.</summary>
    public static string Address { get; } = $"theme.css?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))[..12]}";

    public static void MapThemeStyles(this IEndpointRouteBuilder routes) => routes.MapGet("/theme.css", (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Text(Css, "text/css", Encoding.UTF8);
    }).AllowAnonymous().ExcludeFromDescription();

    /// <summary>Both themes: light unless the system or the person asks for dark, and always light on paper.</summary>
    public static string Write()
    {
        var light = Properties(Palette.Light, dark: false);
        var dark = Properties(Palette.Dark, dark: true);
        return $$"""
            :root {{{light}}}
            @media screen { :root[data-theme="dark"] {{{dark}}} }
            @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {{{dark}}} }
            """;
    }

    private static string Properties(Palette palette, bool dark)
    {
        var css = new StringBuilder($"\ncolor-scheme: {(dark ? "dark" : "light")};\n");
        foreach (var (name, colour) in palette.Tokens()) css.Append("--").Append(name).Append(": ").Append(colour).Append(";\n");
        return css.Append(new MudProperties(dark).Write()).ToString();
    }

    /// <summary>MudBlazor's own writer of its properties, used without rendering its provider: that one knows only one theme at a
    /// time.</summary>
    private sealed class MudProperties : MudThemeProvider
    {
        public MudProperties(bool dark)
        {
#pragma warning disable BL0005 // Never rendered: it only writes the properties.
            Theme = HouseTheme.Create();
            IsDarkMode = dark;
#pragma warning restore BL0005
        }

        public string Write()
        {
            var css = new StringBuilder();
            GenerateTheme(css);
            return css.ToString();
        }
    }
}
