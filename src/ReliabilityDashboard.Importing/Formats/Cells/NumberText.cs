using System.Globalization;

namespace ReliabilityDashboard.Importing.Formats.Cells;

/// <summary>Numbers with a point and without thousands separators.</summary>
internal static class NumberText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A finite number.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out double number)
    {
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out number) || !double.IsFinite(number)) return false;
        // -0 is 0.
        number += 0.0;
        return true;
    }
}
