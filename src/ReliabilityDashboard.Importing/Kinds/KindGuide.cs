using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Formats.Csv;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>What a kind of file says about itself to whoever brings one.</summary>
/// <param name="Says">What its records are, in a sentence.</param>
/// <param name="Required">The columns that no record lacks; of several joined by "or" any is enough.</param>
/// <param name="Example">A file that is taken as it is, in the kind's usual format.</param>
public sealed record KindGuide(string Says, IReadOnlyList<string> Required, string Example)
{
    /// <summary>With a CSV file as its example.</summary>
    /// <param name="says">What its records are.</param>
    /// <param name="required">The columns that no record lacks.</param>
    /// <param name="cells">The example's columns, each with its value in every row.</param>
    public static KindGuide Csv(string says, IReadOnlyList<string> required, params (string Column, string[] Values)[] cells) => new(
        says, required, string.Concat(
            Enumerable.Range(0, cells[0].Values.Length).Select(row => cells.Select(cell => cell.Values[row]))
                .Prepend(cells.Select(cell => cell.Column)).Select(line => CsvCells.Join(line, ',') + "\r\n")));
}
