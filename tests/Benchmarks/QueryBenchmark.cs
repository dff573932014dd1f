using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Journeys;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Features.Trends;
using ReliabilityDashboard.Operations;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Queries;
using TestDatabases;

namespace Benchmarks;

/// <summary>What the pages ask for the same 90 days, behind which ever more raw rows stand; and against a column store over the raw rows themselves.</summary>
internal static class QueryBenchmark
{
    private static readonly Period Ninety = new(SessionFile.End.AddDays(-90), SessionFile.End);
    // An hour, 6 minutes and 36 seconds: 0.1, 1 and 10 million rows.
    private static readonly int[] Buckets = [3600, 360, 36];

    /// <param name="sizes">How many of the three sizes, from the smallest.</param>
    public static async Task RunAsync(int sizes)
    {
        foreach (var provider in Bench.Providers)
        {
            var smallest = new Dictionary<string, TimeSpan>();
            foreach (var seconds in Buckets.Take(sizes)) await MeasureAsync(provider, seconds, smallest);
        }
    }

    private static async Task MeasureAsync(StorageProvider provider, int seconds, Dictionary<string, TimeSpan> smallest)
    {
        var folder = Directory.CreateTempSubdirectory("reliability-bench-").FullName;
        try
        {
            var (sessions, incidents) = (Path.Combine(folder, "sessions.csv"), Path.Combine(folder, "incidents.csv"));
            var rows = SessionFile.WriteYear(sessions, seconds);
            await using var bench = await Bench.OpenAsync(provider, AddPages);
            await Bench.ImportAsync(bench, sessions, rows);
            await Bench.ImportAsync(bench, incidents, SessionFile.WriteIncidents(incidents), "incidents");
            var sums = TimeSpan.Zero;
            foreach (var (what, ask) in Questions(bench))
            {
                await ask();
                var took = await Bench.FastestAsync(ask);
                smallest.TryAdd(what, took);
                Bench.Say($"{provider}, {rows:N0} raw rows: {what}", Bench.Milliseconds(took), took / smallest[what]);
                if (what == Sums) sums = took;
            }
            var column = await DuckDbAsync(sessions);
            Bench.Say($"DuckDB, the same {rows:N0} raw rows: {Sums}", Bench.Milliseconds(column), column / sums);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private const string Sums = "sessions of 90 days by day";

    private static IEnumerable<(string What, Func<Task> Ask)> Questions(DatabaseBench bench)
    {
        yield return (Sums, () => bench.Get<SessionHistoryQuery>().ReadAsync(RecordFilter.All, Ninety, CancellationToken.None));
        yield return ("the overview of 90 days", () => bench.Get<OverviewLoader>().LoadAsync(Page("/"), CancellationToken.None));
        yield return ("the matrix of 90 days", () => bench.Get<MatrixLoader>().LoadAsync(Page("/matrix"), CancellationToken.None));
        yield return ("the trends of 90 days", () => bench.Get<TrendsLoader>().LoadAsync(Page("/trends"), CancellationToken.None));
    }

    private static PageAddress Page(string path) => PageAddress.Parse($"http://localhost{path}?period=last-90-days");

    private static void AddPages(IServiceCollection services) => services
        .AddSingleton<HistoryCache>().AddSingleton<IncidentScopes>().AddSingleton<SessionScopes>().AddSingleton<MetricBounds>().AddSingleton<HeadlineReader>().AddMetricReader()
        .AddSingleton(Options.Create(new BusinessOptions())).AddSingleton(Options.Create(new MetricsOptions()))
        .AddJourneys().AddMatrix().AddIncidents().AddPostMortems().AddOverview().AddTrends();

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
