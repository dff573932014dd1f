using System.Globalization;
using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Charts.Table;

/// <summary>A chart's table as a file.</summary>
public static class TableCsv
{
    public static CsvFile Of(ChartTable table) =>
        CsvFile.Of(
            FileName.Of(table.Name),
            [.. table.Columns.Select(column => column.Title)],
            table.Rows.Select(row =>
                row.Zip(
                    table.Columns,
                    (cell, column) => column.IsNumber ? cell.Number?.ToString("R", CultureInfo.InvariantCulture) ?? "" : cell.Text)));
}
