using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Charts.Table;

/// <summary>The tables that open charts offer as files.</summary>
public sealed class ChartDownloads : Offered<ChartTable>
{
    /// <summary>The file of a key; null where its chart was closed.</summary>
    public CsvFile? Find(string key) => Make(key) is { } table ? TableCsv.Of(table) : null;

    /// <summary>Root-relative address of the file.</summary>
    public static string AddressOf(Offer offer) => $"charts/{offer.Key}.csv";
}
