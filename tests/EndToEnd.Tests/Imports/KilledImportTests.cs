using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace EndToEnd.Tests.Imports;

/// <summary>A process that imports is killed with SIGKILL at random points; the same command, given again, must end as if nothing had happened.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rounds = 5;
    private static readonly string[] Tables =
        ["incidents", "incident_services", "failure_modes", "services", "session_series", "session_buckets", "session_days", "session_release_days", "import_runs", "import_rejections"];

    private readonly string folder = Directory.CreateTempSubdirectory("reliability-kill-").FullName;

    [Fact]
    public async Task Killed_at_random_points_and_started_again_an_import_gives_the_same_rows_as_an_undisturbed_one()
    {
        var (sessions, incidents) = (Path.Combine(folder, "sessions.csv"), Path.Combine(folder, "incidents.csv"));
        await File.WriteAllTextAsync(sessions, Sessions(60_000), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(incidents, Incidents(1_500), TestContext.Current.CancellationToken);
        var (calm, killed) = (Path.Combine(folder, "calm"), Path.Combine(folder, "killed"));
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(0, await ImportAsync("sessions", sessions, calm, null));
        var whole = Stopwatch.GetElapsedTime(began);
        Assert.Equal(0, await ImportAsync("incidents", incidents, calm, null));

        var chance = new Random(20260105);
        var kills = 0;
        foreach (var (kind, file) in new[] { ("sessions", sessions), ("incidents", incidents) })
            for (var round = 0; round < Rounds; round++)
                if (await ImportAsync(kind, file, killed, whole * (0.2 + (0.7 * chance.NextDouble()))) is null) kills++;
        Assert.True(kills >= Rounds, $"Only {kills} of {2 * Rounds} attempts were killed before their end.");
        Assert.Equal(0, await ImportAsync("sessions", sessions, killed, null));
        Assert.Equal(0, await ImportAsync("incidents", incidents, killed, null));

        foreach (var table in Tables)
        {
            // A run that had ended before its kill is a second, unchanged run; the first of each kind is the one to compare.
            var (expected, actual) = (Rows(calm, table), Rows(killed, table));
            Assert.Equal(expected, table.StartsWith("import_", StringComparison.Ordinal) ? actual.Take(expected.Count) : actual);
        }
    }

    /// <summary>Runs the command; null where it was killed before its end.</summary>
    private static async Task<int?> ImportAsync(string kind, string file, string data, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "ReliabilityDashboard.dll"), "import", kind, file, $"--Data:Folder={data}" }) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (killAfter is { } after)
        {
            await Task.WhenAny(process.WaitForExitAsync(TestContext.Current.CancellationToken), Task.Delay(after, TestContext.Current.CancellationToken));
            if (!process.HasExited)
            {
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                return null;
            }
        }
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return process.ExitCode;
    }

    private static List<string> Rows(string data, string table)
    {
        // What differs by nature: when it ran, where the file lay, how often an incident was touched is the same.
        string[] left = ["started_at", "ended_at", "updated_at", "file_path", "bytes_read"];
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "reliability.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2, 3";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Where(i => table == "incidents" ? reader.GetName(i) != "updated_at" : !left.Contains(reader.GetName(i)))
                .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }

    private static string Sessions(int rows)
    {
        var text = new StringBuilder("time,service,release,platform,total,crashed\n");
        var start = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"{start.AddHours(i / 12):O},svc{i % 4},r{i / 9000},{(i % 3 == 0 ? "web" : "ios")},{100 + (i % 17)},{(i % 997 == 0 ? 999 : i % 5)}\n");
        return text.ToString();
    }

    private static string Incidents(int rows)
    {
        var text = new StringBuilder("id,title,started_at,resolved_at,service,affected_services,severity\n");
        var start = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"I-{i % (rows - 50)},Queue of worker pool {(char)('a' + (i % 7))} stalls,{start.AddHours(i):O},{start.AddHours(i + 1):O},svc{i % 9},svc{i % 5};svc{i % 3},{(i % 101 == 0 ? "urgent" : "sev2")}\n");
        return text.ToString();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
