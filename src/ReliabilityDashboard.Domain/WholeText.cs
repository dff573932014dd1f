using System.Globalization;

namespace ReliabilityDashboard.Domain;

/// <summary>Whole numbers as files write them: digits, perhaps 5.0 or 5.00. With three places or more it may as well be a thousand, so it
/// is
/// none.</summary>
public static class WholeText
{
    /// <summary>Why a number with many places is not taken.</summary>
    public const string LooksLikeThousands = "looks like thousands";

    private const int MostPlaces = 2;
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a whole number.</summary>
    /// <param name="text">Trimmed.</param>
    /// <param name="number">The number.</param>
    /// <param name="fault">Why it is none though it reads like one; null where it is something else altogether.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out long number, out string? fault)
    {
        (number, fault) = (0, null);
        if (TryDigits(text, out number)) return true;
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var exact) || exact != decimal.Truncate(exact)) return false;
        if (exact is < long.MinValue or > long.MaxValue) return false;
        if (Places(text) > MostPlaces)
        {
            fault = LooksLikeThousands;
            return false;
        }
        number = (long)exact;
        return true;
    }

    // Asked millions of times.
    private static bool TryDigits(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > 15) return false;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = 10 * number + digit - '0';
        }
        return true;
    }

    // What is written with an exponent is no thousand.
    private static int Places(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        return point < 0 || text.ContainsAny('e', 'E') ? 0 : text.Length - point - 1;
    }
}
