using System.Buffers;
using System.Globalization;

namespace ReliabilityDashboard.Domain.Words;

/// <summary>The signs that numbers are written with.</summary>
public static class Typography
{
    /// <summary>Narrow no-break space, between a number and its unit and between groups of three digits.</summary>
    public const char ThinSpace = '\u202F';
    /// <summary>The minus sign, not the hyphen.</summary>
    public const char Minus = '\u2212';

    private const int LongestQuoted = 80;
    private const char FirstStrongIsolate = '\u2068', PopIsolate = '\u2069';

    /// <summary>Marks and overrides of direction, and the Hebrew and Arabic forms for old fonts.</summary>
    private static readonly SearchValues<char> Turning = SearchValues.Create(
    [
        '\u200F', '\u202A', '\u202B', '\u202D', '\u202E', '\u2066', '\u2067',
        .. Enumerable.Range(0xFB1D, 0xFDFF - 0xFB1D + 1).Select(code => (char)code),
        .. Enumerable.Range(0xFE70, 0xFEFC - 0xFE70 + 1).Select(code => (char)code),
    ]);

    /// <summary>Digits in groups of three by thin spaces, a point, a true minus: "12 345.6".</summary>
    /// <param name="number">A finite number.</param>
    /// <param name="decimals">Decimals shown, rounded to nearest.</param>
    public static string Number(double number, int decimals = 0)
    {
        // Halves go up; formatting alone leaves 1.25 at 1.2.
        var text = Math.Round(Math.Abs(number), decimals, MidpointRounding.AwayFromZero)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .Replace(',', ThinSpace);
        // A number that rounds to 0 has no sign.
        return number < 0 && text.Any(sign => sign is >= '1' and <= '9') ? Minus + text : text;
    }

    /// <summary>A number and its unit with a thin space between.</summary>
    public static string WithUnit(string number, string unit) => $"{number}{ThinSpace}{unit}";

    /// <summary>A name that is quoted in a sentence: cut with an ellipsis where it is so long that nobody would find the sentence's
    /// end.</summary>
    public static string Quoted(string name) => $"“{Named(name)}”";

    /// <summary>A name within a sentence, cut like a quoted one.</summary>
    public static string Named(string name) => Isolated(Shorten(name, LongestQuoted));

    /// <summary>A text that runs from right to left, or that turns what stands around it, keeps to itself; any other stays as it
    /// is.</summary>
    public static string Isolated(string text) => text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') || text.AsSpan().ContainsAny(Turning)
        ? $"{FirstStrongIsolate}{text}{PopIsolate}" : text;

    /// <summary>A text of at most so many letters; a longer one ends in an ellipsis.</summary>
    public static string Shorten(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1).TrimEnd(), "…");
}
