using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

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
    public (string Name, byte[] Content)? Find(string key)
    {
        if (!offered.TryGetValue(key, out var table)) return null;
        var found = table();
        // With a byte order mark, or Excel takes the file for Windows-1252.
        return ($"{FileName.Of(found.Name)}.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(TableCsv.Write(found))]);
    }

    /// <summary>One offered table.</summary>
    public sealed class Offer(ChartDownloads downloads, string key) : IDisposable
    {
        /// <summary>Root-relative address of the file.</summary>
        public string Address => $"charts/{key}.csv";

        public void Dispose() => downloads.offered.TryRemove(key, out _);
    }
}
