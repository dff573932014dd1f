using System.Collections.Concurrent;
using System.Security.Cryptography;
using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Charts.Table;

/// <summary>The tables that open charts offer as files. They go over HTTP, so that no file passes through the page's connection.</summary>
public sealed class ChartDownloads
{
    private readonly ConcurrentDictionary<string, Func<ChartTable>> offered = new();

    /// <summary>Offers a table until the answer is disposed of.</summary>
    /// <param name="table">Asked at download, so that the file holds what the chart shows then.</param>
    public Offer Add(Func<ChartTable> table)
    {
        // Not to be guessed: whoever has the address has the file.
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        offered[key] = table;
        return new(this, key);
    }

    /// <summary>The file of a key; null where its chart was closed.</summary>
    public CsvFile? Find(string key) => offered.TryGetValue(key, out var table) ? TableCsv.Of(table()) : null;

    /// <summary>One offered table.</summary>
    public sealed class Offer(ChartDownloads downloads, string key) : IDisposable
    {
        /// <summary>Root-relative address of the file.</summary>
        public string Address => $"charts/{key}.csv";

        public void Dispose() => downloads.offered.TryRemove(key, out _);
    }
}
