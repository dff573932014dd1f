using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds.Sessions;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Tests.Pipeline;

/// <summary>Rules that hold between records of one batch as between batches.</summary>
[EveryDatabase]
public sealed class BatchRulesTests
{
    private static readonly string[] WithoutRuns = ["run |", "rejection |"];

    [Theory]
    [InlineData("sessions", "time,service,platform,total,crashed")]
    [InlineData("signals", "time,service,resource,requests,utilisation")]
    public async Task The_order_of_the_records_makes_no_difference(string kind, string header)
    {
        var rows = Enumerable.Range(0, 12_000).Select(i => Row(kind, i)).ToArray();
        await using var inOrder = await ImportBench.OpenAsync();
        await inOrder.ImportAsync(kind, $"{header}\n{string.Join('\n', rows)}\n");

        new Random(20260105).Shuffle(rows);
        await using var shuffled = await ImportBench.OpenAsync();
        var run = await shuffled.ImportAsync(kind, $"{header}\n{string.Join('\n', rows)}\n");

        Assert.Equal((12_000, 12_000), (run.Read, run.Inserted));
        Assert.Equal(await StoredAsync(inOrder), await StoredAsync(shuffled));
    }

    [Fact]
    public async Task A_key_that_comes_again_in_the_file_is_merged_and_one_that_overlaps_an_earlier_line_is_refused()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync(
            "sessions",
            """
            time,bucket_seconds,service,total,crashed
            2026-01-05T12:00:00Z,3600,shop,100,1
            2026-01-05T10:00:00Z,3600,shop,50,
            2026-01-05T10:00:00Z,3600,shop,60,2
            2026-01-05T10:30:00Z,3600,shop,10,0
            2026-01-05T09:30:00Z,3600,shop,10,0
            2026-01-05T12:00:00Z,3600,shop,100,1
            """
        );
        Assert.Equal((6, 2, 1, 1, 2), (run.Read, run.Inserted, run.Updated, run.Unchanged, run.Rejected));
        Assert.Equal(
            [(5L, "overlaps a bucket of 3600 s"), (6L, "overlaps a bucket of 3600 s")],
            (await bench.RejectionsAsync(run)).Select(r => ((long)r.Line, r.Reason)));
        await using var context = bench.Context();
        var day = await context.SessionDays.SingleAsync(ImportBench.Cancel);
        // 60 + 100 sessions, 2 + 1 crashed.
        Assert.Equal((2, 160, 3), (day.Rows, day.Total, day.Crashed));
    }

    [Fact]
    public async Task A_bucket_whose_total_was_taken_back_is_no_longer_in_the_way()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "sessions",
            "time,bucket_seconds,service,total,users,crashed_users\n2026-01-05,86400,shop,100,70,1\n2026-01-07T00:00:00Z,3600,shop,1,,\n");
        var run = await bench.ImportAsync(
            "sessions",
            """
            time,bucket_seconds,service,total,users,crashed_users
            2026-01-05,86400,shop,,70,1
            2026-01-05T10:00:00Z,3600,shop,40,,
            """
        );
        Assert.Equal((1, 1, 0), (run.Updated, run.Inserted, run.Rejected));
    }

    [Fact]
    public async Task A_process_that_was_silent_for_too_long_does_not_go_on_beside_the_one_that_took_its_run_over()
    {
        await using var bench = await ImportBench.OpenAsync();
        var file = Encoding.UTF8.GetBytes("time,service,total\n2026-01-05T12:00:00Z,shop,100\n");
        var silent = await bench.BeginAsync("sessions", file, ".csv");
        var path = silent.FilePath!;
        var ended = await bench.Get<ImportRunner>().RunAsync(silent.Id, ImportBench.Cancel);

        using var open = new RecordFile(File.OpenRead(path), FileForm.FromFileName(path)!.Value, SessionMapping.Fields, 1 << 20);
        await Assert.ThrowsAsync<RunTakenOverException>(() =>
            new SessionsKind().RunAsync(
                silent, open, new(TimeZoneInfo.Utc, silent.StartedAt, null), bench.Get<RecordPipeline>(), ImportBench.Cancel)
        );

        var now = (await bench.Get<RunLedger>().FindAsync(silent.Id, ImportBench.Cancel))!;
        Assert.Equal((RunStatus.Succeeded, ended.Read, ended.Inserted, 0L), (now.Status, now.Read, now.Inserted, now.Unchanged));
    }

    private static string Row(string kind, int i)
    {
        var time = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc)
            .AddHours(i / 6)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return kind == "sessions"
            ? $"{time},svc{i % 3},{(i % 6 < 3 ? "web" : "ios")},{100 + i % 17},{i % 5}"
            : $"{time},svc{i % 3},{(i % 6 < 3 ? "" : "disk")},{(i % 6 < 3 ? 100 + i % 17 : "")},{(i % 6 < 3 ? "" : "0." + i % 9)}";
    }

    private static async Task<List<string>> StoredAsync(ImportBench bench) =>
        [
            .. (await StoredByName.ReadAsync(bench.Database, ImportBench.Cancel)).Where(row =>
                !WithoutRuns.Any(left => row.StartsWith(left, StringComparison.Ordinal))
            ),
        ];
}
