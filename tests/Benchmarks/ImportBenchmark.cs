using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Storage;
using TestDatabases;

namespace Benchmarks;

/// <summary>A file through the whole pipeline, validated, grouped or rolled up, against each database's own way to load the same file into
/// a table of its columns with the unique key on them.</summary>
internal static class ImportBenchmark
{
    public static async Task RunAsync(BenchedFile benched, int rows)
    {
        var folder = Directory.CreateTempSubdirectory("reliability-bench-").FullName;
        try
        {
            var (file, kind) = (Path.Combine(folder, $"{benched.Kind}.csv"), ImportKinds.Find(benched.Kind)!);
            benched.Write(file, rows);
            var (hash, parse) = (Time(() => SHA256.HashData(File.OpenRead(file))), Time(() => Parse(file, kind, benched.Map, rows)));
            Bench.Say("reading and mapping alone", Bench.PerSecond(rows, parse));
            foreach (var provider in Bench.Providers)
            {
                await using var bench = await Bench.OpenAsync(provider);
                var baseline =
                    provider == StorageProvider.Sqlite
                        ? await SqliteAsync(file, benched.Table, Path.Combine(folder, "plain.db"))
                        : await PostgreSqlAsync(file, benched.Table, bench.Database);
                var server = provider == StorageProvider.Sqlite ? null : await ServerProcesses.OfAsync(bench.Database);
                var (computed, served) = (Environment.CpuUsage.TotalTime, server?.Computed());
                var imported = await Bench.ImportAsync(bench, file, rows, benched.Kind);
                (computed, served) = (Environment.CpuUsage.TotalTime - computed, server?.Computed() - served);
                Bench.Say(provider == StorageProvider.Sqlite ? "sqlite3 .import" : "psql \\copy", Bench.PerSecond(rows, baseline), 1);
                Bench.Say($"import into {provider}", Bench.PerSecond(rows, imported), baseline / imported);
                Bench.Say("  this process computed", $"{computed.TotalMicroseconds / rows:N1} µs/row");
                if (served is { } beside) Bench.Say("  the server computed", $"{beside.TotalMicroseconds / rows:N1} µs/row");
                Bench.Say("  of it: the file's SHA-256, before the first row", $"{hash / imported:P0}");
                Bench.Say("  of it: reading and mapping, beside the writing", $"{parse / imported:P0}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<TimeSpan> SqliteAsync(string file, string table, string database) =>
        Bench.RunAsync(
            "sqlite3", [database],
            $"PRAGMA journal_mode = WAL;\nPRAGMA synchronous = NORMAL;\n{table}\n.mode csv\n.import --skip 1 {file} plain\n");

    private static async Task<TimeSpan> PostgreSqlAsync(string file, string table, TestDatabase database)
    {
        var parts = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        string[] to = ["-h", parts.Host!, "-p", $"{parts.Port}", "-U", parts.Username!, "-d", parts.Database!, "-v", "ON_ERROR_STOP=1"];
        await Bench.RunAsync("psql", [.. to, "-c", table]);
        return await Bench.RunAsync("psql", [.. to, "-c", $"\\copy plain FROM '{file}' CSV HEADER"]);
    }

    private static void Parse(string path, ImportKind kind, Func<RawFields, MappingContext, bool> map, int rows)
    {
        using var file = new RecordFile(File.OpenRead(path), FileForm.FromFileName(path)!.Value, kind.Fields, long.MaxValue);
        var context = new MappingContext(TimeZoneInfo.Utc, DateTime.UtcNow);
        var mapped = file.Read().Count(record => record.Fields is { } fields && map(fields, context));
        if (mapped != rows) throw new InvalidOperationException($"Expected {rows} records, got {mapped}.");
    }

    private static TimeSpan Time(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began);
    }
}
