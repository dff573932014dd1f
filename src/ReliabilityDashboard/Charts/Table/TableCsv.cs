using System.Globalization;
using System.Text;
using ReliabilityDashboard.Importing.Formats.Csv;

namespace ReliabilityDashboard.Charts.Table;

/// <summary>Writes a chart's table as CSV (RFC 4180) that a spreadsheet opens without running anything in it.</summary>
public static class TableCsv
{
    public static string Write(ChartTable table)
    {
        var csv = new StringBuilder();
        Line(csv, table.Columns.Select(column => column.Title));
        foreach (var row in table.Rows)
            Line(
                csv,
                row.Zip(
                    table.Columns,
                    (cell, column) => column.IsNumber ? cell.Number?.ToString("R", CultureInfo.InvariantCulture) ?? "" : cell.Text)
            );
        return csv.ToString();
    }

    private static void Line(StringBuilder csv, IEnumerable<string> cells) => csv.Append(CsvCells.Join(cells, ',')).Append("\r\n");
}
