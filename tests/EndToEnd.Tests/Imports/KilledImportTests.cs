using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace EndToEnd.Tests.Imports;

/// <summary>A process that imports is killed with SIGKILL at random points; the same command, given again, must end as if nothing had happened.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rounds = 5;
    private const int SessionRows = 60_000;
    private const int IncidentRows = 1_500;
    private static readonly string[] Tables =
        ["incidents", "incident_services", "failure_modes", "services", "session_series", "session_buckets", "session_days", "session_release_days", "import_runs", "import_rejections"];

    private readonly string folder = Directory.CreateTempSubdirectory("reliability-kill-").FullName;

    [Fact]
    public async Task Killed_at_random_points_and_started_again_an_import_gives_the_same_rows_as_an_undisturbed_one()
    {
        var (sessions, incidents) = (Path.Combine(folder, "sessions.csv"), Path.Combine(folder, "incidents.csv"));
        await File.WriteAllTextAsync(sessions, Sessions(SessionRows), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(incidents, Incidents(IncidentRows), TestContext.Current.CancellationToken);
        var (calm, killed) = (Path.Combine(folder, "calm"), Path.Combine(folder, "killed"));
        Assert.Equal(0, await ImportAsync("sessions", sessions, calm));
        Assert.Equal(0, await ImportAsync("incidents", incidents, calm));

        var chance = new Random(20260105);
        foreach (var (kind, file, rows) in new[] { ("sessions", sessions, SessionRows), ("incidents", incidents, IncidentRows) })
        {
            var kills = 0;
            // Points spread over the file, each a random way into its own part: wherever the process is then, it dies.
            for (var round = 0; round < Rounds; round++)
                if (await ImportAsync(kind, file, killed, killAt: (int)((round + chance.NextDouble()) * rows / (Rounds + 1))) is null) kills++;
            Assert.True(kills >= Rounds - 1, $"{kind}: only {kills} of {Rounds} attempts were killed before their end.");
        }
        Assert.Equal(0, await ImportAsync("sessions", sessions, killed));
        Assert.Equal(0, await ImportAsync("incidents", incidents, killed));

        foreach (var table in Tables)
        {
            var (expected, actual) = (Rows(calm, table), Rows(killed, table));
            Assert.Equal(expected, actual);
        }
    }

    /// <summary>Runs the command; null where it was killed, once it had counted so many records, before its end.</summary>
    private static async Task<int?> ImportAsync(string kind, string file, string data, int? killAt = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "ReliabilityDashboard.dll"), "import", kind, file, $"--Data:Folder={data}" }) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        while (killAt is { } records && !process.HasExited)
        {
            if (Counted(data, kind) >= records)
            {
                process.Kill();
                await process.WaitForExitAsync(cancel);
                // 137: killed by signal 9; an end of its own a moment before is no kill.
                return process.ExitCode == 137 ? null : process.ExitCode;
            }
            await Task.Delay(2, cancel);
        }
        await process.WaitForExitAsync(cancel);
        Assert.True(process.ExitCode == 0, await errors);
        return process.ExitCode;
    }

    /// <summary>How many records the unfinished run of a kind has counted; none yet: −1.</summary>
    private static long Counted(string data, string kind)
    {
        if (!File.Exists(Path.Combine(data, "reliability.db"))) return -1;
        try
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "reliability.db")};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT read FROM import_runs WHERE kind = $kind AND status IN ('Queued', 'Running')";
            command.Parameters.AddWithValue("$kind", kind);
            return command.ExecuteScalar() is long read ? read : -1;
        }
        catch (SqliteException)
        {
            // The tables are being created, or the file is locked for a moment.
            return -1;
        }
    }

    private static List<string> Rows(string data, string table)
    {
        // What differs by nature: when it ran, where the file lay, how often an incident was touched is the same.
        string[] left = ["started_at", "ended_at", "updated_at", "file_path", "bytes_read"];
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "reliability.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Where(i => table == "incidents" ? reader.GetName(i) != "updated_at" : !left.Contains(reader.GetName(i)))
                .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        rows.Sort(StringComparer.Ordinal);
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
