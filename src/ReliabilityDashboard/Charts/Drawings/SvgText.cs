using System.Globalization;
using System.Text;

namespace ReliabilityDashboard.Charts.Drawings;

/// <summary>Names as text of an SVG: escaped, kept to themselves, as long as there is room.</summary>
public static class SvgText
{
    /// <summary>Letters of the smallest type, px: 8.25 pt.</summary>
    public const double Small = 11;

    /// <summary>Of a letter's height: a little wider than the average, so that nothing runs over.</summary>
    private const double Narrow = 0.58, Wide = 1;
    private const char Isolate = '\u2068', EndOfIsolate = '\u2069', Unreadable = '\uFFFD';

    /// <summary>About how wide a text is, px.</summary>
    public static double Width(string text, double size = Small) => size * text.EnumerateRunes().Sum(WidthOf);

    /// <summary>The text, cut once at its end where it is wider than the room.</summary>
    public static string Fit(string text, double room, double size = Small)
    {
        if (Width(text, size) <= room) return text;
        var (left, kept) = (room / size - Narrow, new StringBuilder());
        for (var letters = StringInfo.GetTextElementEnumerator(text); letters.MoveNext(); )
        {
            var letter = letters.GetTextElement();
            left -= letter.EnumerateRunes().Sum(WidthOf);
            if (left < 0) break;
            kept.Append(letter);
        }
        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>As it stands between two tags or in quotes; what XML has no place for is shown as unreadable. A name that is written from
    /// right to left, or that says it were, turns nothing around that stands beside it.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var turns = false;
        foreach (var rune in text.EnumerateRunes())
        {
            turns |= Turns(rune.Value);
            escaped.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                < 0x20 and not ('\t' or '\n' or '\r') or 0xFFFE or 0xFFFF => Unreadable.ToString(),
                _ => rune.ToString(),
            });
        }
        return turns ? $"{Isolate}{escaped}{EndOfIsolate}" : escaped.ToString();
    }

    private static double WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        // The scripts of East Asia, and pictures.
        UnicodeCategory.OtherLetter or UnicodeCategory.OtherSymbol when rune.Value is >= 0x1100 and <= 0x11FF or >= 0x2E80 => Wide,
        _ => Narrow,
    };

    /// <summary>Hebrew, Arabic and their like, and the marks that turn the direction.</summary>
    private static bool Turns(int rune) =>
        rune is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF
            or >= 0x1E800 and <= 0x1EFFF or 0x200E or 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;
}
