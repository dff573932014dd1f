namespace EndToEnd.Tests.Browsing;

/// <summary>How a visitor sees the pages.</summary>
/// <param name="Theme"><c>light</c> or <c>dark</c>, brought along as the cookie that the theme switch sets.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
internal sealed record Look(string Theme = "light", int Width = 1440)
{
    public static readonly Look Light = new();
    public static readonly Look Dark = new("dark");
    public static readonly Look Phone = new(Width: 390);
    public static readonly Look Touch = Phone with { HasTouch = true };

    /// <summary>Both themes, and a phone.</summary>
    public static readonly IReadOnlyList<Look> All = [Light, Dark, Phone];

    /// <summary>The visitor has fingers in place of a pointer.</summary>
    public bool HasTouch { get; init; }

    /// <summary>How the browser writes dates.</summary>
    public string Locale { get; init; } = "en-GB";

    public int Height => Width < 700 ? 844 : 940;
}
