namespace ReliabilityDashboard.Importing.Formats.Csv;

/// <summary>Where a row lies in the block.</summary>
/// <param name="End">Its end without the line end.</param>
/// <param name="Next">Where the next one begins.</param>
/// <param name="Cells">How many cells it has.</param>
/// <param name="HasQuotes">Whether a cell is quoted, so that the row may go over several lines.</param>
/// <param name="Fault">Why it is no row, else null.</param>
internal readonly record struct CsvRow(int End, int Next, int Cells, bool HasQuotes, string? Fault);
