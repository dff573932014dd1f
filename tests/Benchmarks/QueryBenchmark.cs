using DuckDB.NET.Data;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Queries;

namespace Benchmarks;

/// <summary>The sessions of the same 90 days, as overview and trends read them, out of ever more raw rows; and against a column store over the raw rows themselves.</summary>
internal static class QueryBenchmark
{
    private static readonly Period Ninety = new(SessionFile.End.AddDays(-90), SessionFile.End);

    public static async Task RunAsync(int rows)
    {
        foreach (var provider in Bench.Providers)
        {
            TimeSpan? smallest = null;
            foreach (var size in new[] { rows / 10, rows })
            {
                var took = await MeasureAsync(provider, size, smallest);
                smallest ??= took;
            }
        }
    }

    private static async Task<TimeSpan> MeasureAsync(StorageProvider provider, int rows, TimeSpan? smallest)
    {
        var folder = Directory.CreateTempSubdirectory("reliability-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "sessions.csv");
            SessionFile.Write(file, rows);
            await using var bench = await Bench.OpenAsync(provider);
            await Bench.ImportAsync(bench, file, rows);
            var query = bench.Get<SessionHistoryQuery>();
            var took = await Bench.FastestAsync(() => query.ReadAsync(RecordFilter.All, Ninety, CancellationToken.None));
            var history = await Bench.FastestAsync(() => bench.Get<OrganisationHistoryQuery>().ReadAsync(CancellationToken.None));
            Bench.Say($"{provider}, 90 days of sessions out of {rows:N0} raw rows", Bench.Milliseconds(took), took / (smallest ?? took));
            Bench.Say($"{provider}, services, incidents and changes beside {rows:N0} raw rows", Bench.Milliseconds(history));
            var column = await DuckDbAsync(file);
            Bench.Say($"DuckDB over the same {rows:N0} raw rows", Bench.Milliseconds(column), column / took);
            return took;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<TimeSpan> DuckDbAsync(string file)
    {
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync();
        await using var load = connection.CreateCommand();
        load.CommandText = $"CREATE TABLE sessions AS SELECT * FROM read_csv('{file}')";
        await load.ExecuteNonQueryAsync();
        await using var ask = connection.CreateCommand();
        ask.CommandText = $"SELECT date_trunc('day', time), sum(total), sum(crashed) FROM sessions WHERE time >= '{Ninety.From:yyyy-MM-dd}' AND time < '{Ninety.To:yyyy-MM-dd}' GROUP BY 1 ORDER BY 1";
        return await Bench.FastestAsync(async () =>
        {
            await using var row = await ask.ExecuteReaderAsync();
            while (await row.ReadAsync()) { }
        });
    }
}
