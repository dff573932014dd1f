using System.Globalization;

namespace ReliabilityDashboard.Importing.Formats.Cells;

/// <summary>Numbers with a point and without thousands separators.</summary>
internal static class NumberText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A whole number, which may be written 5.0.</summary>
    public static bool TryWhole(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        if (text.Length <= 15)
        {
            var isDigits = !text.IsEmpty;
            foreach (var digit in text)
            {
                if (!char.IsAsciiDigit(digit))
                {
                    isDigits = false;
                    break;
                }
                number = 10 * number + digit - '0';
            }
            if (isDigits) return true;
        }
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var exact) || exact != decimal.Truncate(exact)) return false;
        if (exact is < long.MinValue or > long.MaxValue) return false;
        number = (long)exact;
        return true;
    }

    /// <summary>A finite number.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out double number)
    {
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out number) || !double.IsFinite(number)) return false;
        // -0 is 0.
        number += 0.0;
        return true;
    }
}
