using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Entities;
using ReliabilityDashboard.Storage.Queries;
using ReliabilityDashboard.Storage.Sqlite;

namespace Benchmarks;

/// <summary>A file of sessions through the whole pipeline, against plain prepared inserts of the same rows; and 90 days of them from rollups, against the raw rows.</summary>
internal static class SessionImportBenchmark
{
    private static readonly DateTime Start = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static async Task RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("reliability-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "sessions.csv");
            await File.WriteAllTextAsync(file, Csv(rows));
            var baseline = Plain(Path.Combine(folder, "plain.db"), rows);
            await using var services = Services(folder);
            await services.GetRequiredService<IDatabaseProvider>().MigrateAsync(CancellationToken.None);
            var imported = await TimeAsync(async () =>
            {
                var run = await services.GetRequiredService<RunLedger>().BeginAsync("files", "sessions", "sessions.csv", file, RunOrigin.CommandLine, CancellationToken.None);
                run = await services.GetRequiredService<ImportRunner>().RunAsync(run.Id, CancellationToken.None);
                if (run.Inserted != rows) throw new InvalidOperationException($"Expected {rows} rows in, got {run.Inserted}: {run.Error}");
            });
            Say("import, prepared inserts alone", rows / baseline.TotalSeconds, 1);
            Say("import, whole pipeline with rollups", rows / imported.TotalSeconds, baseline / imported);

            var contexts = services.GetRequiredService<IDbContextFactory<ReliabilityContext>>();
            var period = new Period(Start, Start.AddDays(90));
            var query = new SessionHistoryQuery(contexts, ReportingCalendar.Utc);
            await query.ReadAsync(RecordFilter.All, period, CancellationToken.None);
            var fromRollups = await TimeAsync(() => query.ReadAsync(RecordFilter.All, period, CancellationToken.None));
            await using var context = await contexts.CreateDbContextAsync();
            var fromRaw = await TimeAsync(() => context.SessionBuckets.Where(b => b.Time >= period.From && b.Time < period.To).GroupBy(b => b.Time.Date).Select(g => new { g.Key, Total = g.Sum(b => b.Total) }).ToListAsync());
            Say("90 days, from raw rows", 1 / fromRaw.TotalSeconds, 1);
            Say("90 days, from day rollups", 1 / fromRollups.TotalSeconds, fromRaw / fromRollups);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ServiceProvider Services(string folder) => new ServiceCollection()
        .AddLogging().AddOptions().AddSingleton(TimeProvider.System).AddSingleton(ReportingCalendar.Utc)
        .AddSqliteStorage($"Data Source={Path.Combine(folder, "reliability.db")}").AddStorage().AddImporting(folder, folder)
        .BuildServiceProvider();

    // The least a database must do for these rows: parsed values, one statement, one transaction, the same unique key.
    private static TimeSpan Plain(string path, int rows)
    {
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE sessions (time TEXT, service TEXT, platform TEXT, total INTEGER, crashed INTEGER, PRIMARY KEY (service, platform, time))";
        create.ExecuteNonQuery();
        var began = Stopwatch.GetTimestamp();
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO sessions VALUES ($0, $1, $2, $3, $4)";
        var cells = Enumerable.Range(0, 5).Select(i => insert.Parameters.AddWithValue($"${i}", DBNull.Value)).ToArray();
        for (var i = 0; i < rows; i++)
        {
            var row = Row(i);
            (cells[0].Value, cells[1].Value, cells[2].Value, cells[3].Value, cells[4].Value) = (row.Time, row.Service, row.Platform, row.Total, row.Crashed);
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        return Stopwatch.GetElapsedTime(began);
    }

    private static (DateTime Time, string Service, string Platform, int Total, int Crashed) Row(int i) =>
        (Start.AddHours(i / 60), $"service-{i % 20}", (i / 20 % 3) switch { 0 => "web", 1 => "ios", _ => "android" }, 1000 + (i % 97), i % 7);

    private static string Csv(int rows)
    {
        var text = new StringBuilder("time,service,platform,total,crashed\n");
        for (var i = 0; i < rows; i++)
        {
            var row = Row(i);
            text.Append(CultureInfo.InvariantCulture, $"{row.Time:yyyy-MM-dd'T'HH:mm:ss'Z'},{row.Service},{row.Platform},{row.Total},{row.Crashed}\n");
        }
        return text.ToString();
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began);
    }

    private static void Say(string what, double perSecond, double ratio) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-40} {perSecond,12:N0}/s   ratio {ratio:0.00}"));
}
