using System.Diagnostics;
using TestDatabases;

namespace Benchmarks;

/// <summary>Kills importing processes at random points, as the test suite does, but many times.</summary>
internal static class DurabilityBenchmark
{
    private const int RecordsPerRound = 6_000;
    private const int RoundsPerFile = 10;

    /// <returns>0 where nothing was lost and nothing doubled on either database, else 1.</returns>
    public static async Task<int> RunAsync(int rounds, TimeSpan limit)
    {
        var faults = 0;
        foreach (var provider in Bench.Providers)
        {
            var (watch, kills, done) = (Stopwatch.StartNew(), 0, 0);
            // A fresh database for every ten kills: the last file stays as small as the first.
            for (; done < rounds && watch.Elapsed < limit / Bench.Providers.Length; done += Math.Min(RoundsPerFile, rounds - done))
            {
                var (told, killed) = await RoundAsync(provider, Math.Min(RoundsPerFile, rounds - done), seed: done);
                kills += killed;
                faults += told.Count;
                told.ForEach(Console.WriteLine);
            }
            Bench.Say(
                $"{provider}: {done} rounds, {kills} of them killed in mid-import", faults == 0 ? "nothing lost" : $"{faults} faults");
        }
        return faults == 0 ? 0 : 1;
    }

    private static async Task<(List<string> Told, int Kills)> RoundAsync(
        ReliabilityDashboard.Storage.StorageProvider provider, int rounds, int seed)
    {
        var records = rounds * RecordsPerRound;
        await using var bench = await Bench.OpenAsync(provider);
        var file = Path.Combine(bench.Database.Folder, "sessions.csv");
        SessionFile.Write(file, records);
        var import = new KilledImport(Bench.Program, bench, "sessions", file, records);
        var told = await import.RunAsync(rounds, new Random(seed), CancellationToken.None);
        await using var context = bench.Context();
        var (rows, expected) = (context.SessionBuckets.LongCount(), (long)records);
        if (rows != expected) told.Add($"{rows} rows are stored, the file holds {expected}");
        return (told, import.Kills);
    }
}
