
namespace ReliabilityDashboard.Importing.Formats;

/// <summary>How records are written in a file.</summary>
public enum FileFormat
{
    Csv,
    /// <summary>One array of objects.</summary>
    Json,
    /// <summary>One object a line.</summary>
    Ndjson,
    /// <summary>A workbook of a spreadsheet, of which one sheet is read.</summary>
    Xlsx,
}
