using System.Globalization;
using System.Text;

namespace ReliabilityDashboard.Charts.Table;

/// <summary>Writes a table as CSV (RFC 4180) that a spreadsheet opens without running anything in it.</summary>
public static class CsvText
{
    /// <summary>Signs at which spreadsheets begin to read a formula. Source: OWASP, "CSV Injection".</summary>
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n'];

    public static string Write(ChartTable table)
    {
        var csv = new StringBuilder();
        Line(csv, table.Columns.Select(column => Quote(column.Title)));
        foreach (var row in table.Rows)
            Line(csv, row.Zip(table.Columns, (cell, column) => column.IsNumber ? Number(cell.Number) : Quote(cell.Text)));
        return csv.ToString();
    }

    private static void Line(StringBuilder csv, IEnumerable<string> cells) => csv.AppendJoin(',', cells).Append("\r\n");

    /// <summary>Numbers are ours and cannot be formulas, so that −5 stays a number.</summary>
    private static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Quote(string text)
    {
        if (text.Length > 0 && FormulaStarts.Contains(text[0])) text = "'" + text;
        return text.AsSpan().IndexOfAny(",;\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
