namespace ReliabilityDashboard.Importing.Formats.Csv;

/// <summary>Keeps a spreadsheet from running a cell as a formula, in a way that can be taken back without loss.</summary>
/// <remarks>
/// A cell that begins with <c>= + - @</c>, also of full width, be it behind apostrophes or white space, gets one more apostrophe in front;
/// numbers stay as they are. Source: OWASP, "CSV Injection".
/// </remarks>
internal static class SpreadsheetText
{
    /// <summary>The cell as it may stand in a file that people open.</summary>
    public static string Guard(string cell) => IsFormula(cell) ? "'" + cell : cell;

    /// <summary>The cell before it was guarded.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> cell) =>
        cell.Length > 1 && cell[0] == '\'' && IsFormula(cell) ? cell[1..] : cell;

    private static bool IsFormula(ReadOnlySpan<char> cell)
    {
        var text = cell.TrimStart('\'').TrimStart();
        if (text.IsEmpty || text[0] is not ('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠')) return false;
        // A lone minus means "no value" and a signed number calculates nothing; behind an apostrophe both would be text.
        return text.Length != cell.Length
            || (text.Length > 1 && !double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _));
    }
}
