namespace ReliabilityDashboard.Importing.Formats.Csv;

/// <summary>One row told apart into cells, and put together again.</summary>
public static class CsvCells
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("\"\r\n,;\t");

    /// <summary>The cells of a row as text without quotes, trimmed; null where it is no row.</summary>
    public static IReadOnlyList<string>? Split(string row, char delimiter)
    {
        var scanner = new CsvScanner(delimiter);
        if (scanner.Scan(row, 0, ended: true) is not { Fault: null } found || found.Next < row.Length) return null;
        var cells = new string[found.Cells];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (from, to) = (scanner.Bounds[scanner.First + 2 * cell], scanner.Bounds[scanner.First + 2 * cell + 1]);
            cells[cell] = (to >= 0 ? row[from..to] : CsvFields.Undoubled(row.AsSpan(from, ~to - from))).Trim();
        }
        return cells;
    }

    /// <summary>A row of a file that people open: quoted where need be, no cell runs as a formula. Every CSV that leaves the app is written
    /// by it.</summary>
    public static string Join(IEnumerable<string> cells, char delimiter) =>
        string.Join(delimiter, cells.Select(cell => Quoted(SpreadsheetText.Guard(cell), delimiter)));

    private static string Quoted(string cell, char delimiter) =>
        cell.Contains(delimiter, StringComparison.Ordinal) || cell.AsSpan().ContainsAny(Special)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
