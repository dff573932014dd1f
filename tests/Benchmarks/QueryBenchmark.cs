using System.Diagnostics;
using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Matrix.Weights;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Features.Trends;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Sessions;
using TestDatabases;

namespace Benchmarks;

/// <summary>What the pages ask for the same 90 days, behind which ever more raw rows stand; and against a column store over the raw rows
/// themselves.</summary>
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
            await using var columns = await DuckDbAsync(sessions, incidents);
            foreach (var (what, ask, raw) in Questions(bench))
            {
                for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < WarmUp;) await ask();
                var took = await Bench.FastestAsync(ask, Tries);
                smallest.TryAdd(what, took);
                Bench.Say($"{provider}, {rows:N0} raw rows: {what}", Bench.Milliseconds(took), took / smallest[what]);
                var column = await Bench.FastestAsync(() => AskAsync(columns, raw));
                Bench.Say("  DuckDB over the same raw rows: its sums", Bench.Milliseconds(column), column / took);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private const int Tries = 25;

    // As in an app that has served for a while: the runtime compiles in steps, each after many calls and a pause, and the first size would
    // be measured in the midst of it.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    // What DuckDB is asked is what a page sums before it makes anything of it: sessions by day and by platform, incidents by failure mode
    // and by month.
    private const string SessionsByDay =
        "SELECT date_trunc('day', time), sum(total), sum(crashed) FROM sessions WHERE time >= $from AND time < $to GROUP BY 1 ORDER BY 1";
    private const string SessionsByPlatform =
        "SELECT service, platform, sum(total), sum(crashed) FROM sessions WHERE time >= $from AND time < $to GROUP BY 1, 2";
    private const string IncidentsByMode =
        "SELECT title, service, count(*), avg(epoch(resolved_at - started_at)), avg(affected_users / active_users) FROM incidents WHERE "
            + "started_at >= $from AND started_at < $to GROUP BY 1, 2";
    private const string IncidentsByMonth =
        "SELECT date_trunc('month', started_at), count(*), quantile_cont(epoch(resolved_at - started_at), [0.5, 0.9]), "
            + "quantile_cont(epoch(detected_at - started_at), [0.5, 0.9]) FROM incidents WHERE started_at >= $from AND started_at < $to "
            + "GROUP BY 1 ORDER BY 1";

    private static IEnumerable<(string What, Func<Task> Ask, string[] Raw)> Questions(DatabaseBench bench)
    {
        yield return (
            "sessions of 90 days by day",
            () => bench.Get<SessionHistoryQuery>().ReadAsync(RecordFilter.All, Ninety, CancellationToken.None), [SessionsByDay]);
        yield return (
            "the overview of 90 days", () => bench.Get<OverviewLoader>().LoadAsync(Page("/"), CancellationToken.None),
            [SessionsByDay, IncidentsByMode, IncidentsByMonth]);
        yield return (
            "the matrix of 90 days", () => bench.Get<MatrixLoader>().LoadAsync(Page("/matrix"), CancellationToken.None), [IncidentsByMode]);
        yield return (
            "the trends of 90 days", () => bench.Get<TrendsLoader>().LoadAsync(Page("/trends"), CancellationToken.None),
            [SessionsByDay, SessionsByPlatform, IncidentsByMonth]);
    }

    private static PageAddress Page(string path) => PageAddress.Parse($"http://localhost{path}?period=last-90-days");

    private static void AddPages(IServiceCollection services) => services
        .AddReading()
        .AddSingleton(Options.Create(new BusinessOptions())).AddSingleton(Options.Create(new MetricsOptions()))
        .AddJourneys().AddMatrix().AddIncidents().AddPostMortems().AddOverview().AddTrends();

    private static async Task<DuckDBConnection> DuckDbAsync(string sessions, string incidents)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync();
        foreach (var (table, file) in new[] { ("sessions", sessions), ("incidents", incidents) })
        {
            await using var load = connection.CreateCommand();
            load.CommandText = $"CREATE TABLE {table} AS SELECT * FROM read_csv('{file}')";
            await load.ExecuteNonQueryAsync();
        }
        return connection;
    }

    private static async Task AskAsync(DuckDBConnection connection, string[] questions)
    {
        foreach (var question in questions)
        {
            await using var ask = connection.CreateCommand();
            ask.CommandText = question
                .Replace("$from", $"'{Ninety.From:yyyy-MM-dd}'", StringComparison.Ordinal)
                .Replace("$to", $"'{Ninety.To:yyyy-MM-dd}'", StringComparison.Ordinal);
            await using var rows = await ask.ExecuteReaderAsync();
            while (await rows.ReadAsync()) { }
        }
    }
}
