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
    public static string Quoted(string name) => $"“{Shorten(name, LongestQuoted)}”";

    /// <summary>A text of at most so many letters; a longer one ends in an ellipsis.</summary>
    public static string Shorten(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1).TrimEnd(), "…");
}
