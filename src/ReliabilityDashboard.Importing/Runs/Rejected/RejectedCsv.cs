using System.Globalization;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Formats.Csv;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Runs.Rejected;

/// <summary>Rejected rows under their own header, the reasons in front: there they stay in line also where a row has too few or too many
/// cells.</summary>
internal static class RejectedCsv
{
    public static async IAsyncEnumerable<string> Lines(string header, IAsyncEnumerable<ImportRejection> rejections)
    {
        var delimiter = CsvDelimiter.Of(header);
        // A list that was corrected, and is rejected again, has these columns already.
        var names = CsvCells.Split(header, delimiter) ?? [];
        var kept = names.Index().Where(name => !RejectedColumns.Is(name.Item)).Select(name => name.Index).ToList();
        var isCorrected = kept.Count < names.Count;
        yield return CsvCells.Join([.. RejectedColumns.All, .. kept.Select(index => names[index])], delimiter);
        await foreach (var rejection in rejections)
        {
            var cells = CsvCells.Split(rejection.Record, delimiter);
            IEnumerable<string> record =
                cells is null ? kept.Select(_ => "")
                : !isCorrected ? cells
                : cells
                    .Index()
                    .Where(cell => kept.Contains(cell.Index) || cell.Index >= names.Count)
                    .Select(cell => SpreadsheetText.Bare(cell.Item).ToString());
            yield return CsvCells.Join(
                [
                    rejection.Line.ToString(CultureInfo.InvariantCulture),
                    rejection.Field ?? "",
                    rejection.Reason,
                    cells is null ? rejection.Record : "",
                    .. record,
                ],
                delimiter
            );
        }
    }
}
