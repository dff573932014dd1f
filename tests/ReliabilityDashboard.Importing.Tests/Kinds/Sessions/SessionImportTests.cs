using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Importing.Tests.Kinds.Sessions;

[EitherDatabase]
public sealed class SessionImportTests
{
    private static readonly string[] Rollups = ["session_days", "session_release_days", "signal_days", "utilisation_days"];

    [Fact]
    public async Task A_corrected_bucket_replaces_the_old_one_in_raw_and_rollup()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "sessions", "time,service,total,crashed\n2026-01-05T10:00:00Z,shop,1000,90\n2026-01-05T11:00:00Z,shop,1000,10\n");
        var run = await bench.ImportAsync("sessions", "time,service,crashed\n2026-01-05T10:00:00Z,shop,10\n");
        Assert.Equal(1, run.Updated);
        // (10 + 10) of 2 000 crashed.
        Assert.Equal(0.99, (await RateAsync(bench, 5)).Value!.Value, precision: 12);
    }

    // In the same batch, and more than one batch takes.
    [Theory]
    [InlineData(6_000)]
    [InlineData(16_000)]
    public async Task A_record_said_again_far_below_in_the_same_file_replaces_the_row_that_was_stored_meanwhile(int rows)
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("sessions", TenMinutes([Row(0, 5)]));
        // The first row stood there before the file, the second comes with it; both are said again in the last lines, and an overlap with a
        // row far above is seen.
        var run = await bench.ImportAsync(
            "sessions",
            TenMinutes([
                .. Enumerable.Range(0, rows).Select(i => Row(i, 10)),
                Row(0, 20),
                Row(1, 30),
                "2026-01-05T00:25:00Z,600,shop,7,0\n",
                Row(rows - 1, 10),
            ])
        );

        Assert.Equal((rows - 1, 3, 1, 1), (run.Inserted, run.Updated, run.Unchanged, run.Rejected));
        await using var context = bench.Context();
        Assert.Equal(
            [20, 30, 10], await context.SessionBuckets.OrderBy(b => b.Time).Take(3).Select(b => b.Crashed).ToListAsync(ImportBench.Cancel));
        // 142 times 10 and the two said again, of 144 000 sessions.
        Assert.Equal(1 - (1_420.0 + 20 + 30) / 144_000, (await RateAsync(bench, 5)).Value!.Value, precision: 12);
    }

    [Fact]
    public async Task Thousands_of_corrections_go_over_the_stored_rows_as_few_do()
    {
        await using var bench = await ImportBench.OpenAsync();
        const int Rows = 6_000;
        await bench.ImportAsync("sessions", TenMinutes(Enumerable.Range(0, Rows).Select(i => Row(i, 10))));
        var run = await bench.ImportAsync("sessions", TenMinutes(Enumerable.Range(0, Rows).Select(i => Row(i, 20))));

        Assert.Equal((0, Rows, 0), (run.Inserted, run.Updated, run.Rejected));
        await using var context = bench.Context();
        Assert.Equal(Rows, await context.SessionBuckets.CountAsync(b => b.Total == 1000 && b.Crashed == 20, ImportBench.Cancel));
        Assert.Equal(0.98, (await RateAsync(bench, 5)).Value!.Value, precision: 12);
    }

    [Fact]
    public async Task Columns_that_are_no_field_are_kept_with_the_bucket_and_merged_like_it()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "sessions", "time,service,total,Zone,rack\n2026-01-05T10:00:00Z,shop,10,eu,7\n2026-01-05T11:00:00Z,shop,10,,\n");
        var run = await bench.ImportAsync(
            "sessions", "time,service,rack,shift\n2026-01-05T10:00:00Z,shop,,night\n2026-01-05T11:00:00Z,shop,,\n");
        await bench.ImportAsync(
            "signals",
            """[{"time":"2026-01-05T10:00:00Z","service":"shop","resource":"cpu","requests":5,"utilisation":0.4,"hosts":["a","b"]}]""",
            ".json"
        );

        Assert.Equal((1, 1), (run.Updated, run.Unchanged));
        await using var context = bench.Context();
        Assert.Equal(
            ["""{"Zone":"eu","shift":"night"}""", null],
            await context.SessionBuckets.OrderBy(b => b.Time).Select(b => b.Attributes).ToListAsync(ImportBench.Cancel));
        // The request figures of a row that names a resource are a row of the service: what was said of the resource stays with it.
        Assert.Equal(
            [null, """{"hosts":["a","b"]}"""],
            await context.SignalBuckets.OrderBy(b => b.Resource).Select(b => b.Attributes).ToListAsync(ImportBench.Cancel));
    }

    [Fact]
    public async Task Buckets_of_one_series_that_overlap_are_refused_whatever_their_length()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("sessions", "time,service,total,crashed\n2026-01-05T10:00:00Z,shop,1000,1\n");
        var run = await bench.ImportAsync(
            "sessions",
            """
            time,bucket_seconds,service,total,crashed,platform
            2026-01-05T00:00:00Z,86400,shop,5000,2,
            2026-01-05T10:30:00Z,60,shop,5,0,
            2026-01-05T11:00:00Z,3600,shop,5,0,
            2026-01-05T10:00:00Z,3600,shop,5,0,ios
            """
        );
        Assert.Equal((2, 2), (run.Inserted, run.Rejected));
        Assert.All(await bench.RejectionsAsync(run), r => Assert.Equal("overlaps a bucket of 3600 s", r.Reason));
    }

    [Fact]
    public async Task A_row_of_users_that_gains_its_total_later_must_not_overlap_either()
    {
        await using var bench = await ImportBench.OpenAsync();
        var users = await bench.ImportAsync("sessions", "time,bucket_seconds,service,users,crashed_users\n2026-01-05,86400,shop,500,4\n");
        var hourly = await bench.ImportAsync("sessions", "time,service,total,crashed\n2026-01-05T10:00:00Z,shop,1000,1\n");
        var gained = await bench.ImportAsync("sessions", "time,bucket_seconds,service,total\n2026-01-05,86400,shop,9000\n");
        Assert.Equal((1, 1, 1), (users.Inserted, hourly.Inserted, gained.Rejected));
    }

    [Fact]
    public async Task More_crashes_than_sessions_are_refused_after_merging()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("sessions", "time,service,total,crashed\n2026-01-05T10:00:00Z,shop,100,1\n");
        var run = await bench.ImportAsync("sessions", "time,service,errored\n2026-01-05T10:00:00Z,shop,100\n");
        Assert.Equal(1, run.Rejected);
        Assert.Equal("total", (await bench.RejectionsAsync(run))[0].Field);
    }

    [Fact]
    public async Task A_row_without_crashes_is_traffic_only_and_never_no_crashes()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "sessions", "time,service,total,crashed\n2026-01-05T10:00:00Z,shop,100,10\n2026-01-05T11:00:00Z,shop,900,\n");
        Assert.Equal(new Measured(0.9, 100), await RateAsync(bench, 5));
    }

    [Fact]
    public async Task Rollups_equal_what_the_raw_rows_give_when_summed_anew()
    {
        var calendar = new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        await using var bench = await ImportBench.OpenAsync(calendar);
        var chance = new Random(7);
        var sessions = new System.Text.StringBuilder("time,service,release,platform,journey,total,crashed,errored\n");
        // March 2026 has the day of 23 hours; some hours come twice with other figures, some without crashes.
        for (var i = 0; i < 3_000; i++)
            sessions.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{new DateTime(2026, 3, 25, 0, 0, 0, DateTimeKind.Utc).AddHours(chance.Next(200)):O},shop{chance.Next(3)},"
                    + $"r{chance.Next(3)},{(chance.Next(2) == 0 ? "ios" : "")},{(chance.Next(3) == 0 ? "buy" : "")},"
                    + $"{1000 + chance.Next(100)},{(chance.Next(4) == 0 ? "" : chance.Next(50))},{chance.Next(20)}\n"
            );
        var run = await bench.ImportAsync("sessions", sessions.ToString());
        Assert.Equal(3_000, run.Read);
        Assert.True(run is { Inserted: > 500, Updated: > 500, Rejected: 0 });
        await bench.ImportAsync(
            "signals",
            """
            time,service,resource,requests,errors,latency_ok,utilisation
            2026-03-29T00:00:00Z,shop0,,1000,3,0.1:900;1:97,
            2026-03-29T01:00:00Z,shop0,,500,1,0.1:400;0.5:99,
            2026-03-29T01:00:00Z,shop0,connections,,,,0.7
            2026-03-29T02:00:00Z,shop0,connections,20,0,,0.9
            """
        );
        var kept = await bench.RowsAsync(Rollups);
        await bench
            .Get<WriteQueue>()
            .ForBatchAsync(
                async context =>
                {
                    await RollupRebuild.RunAsync(context, null, new ReportingDays(calendar), ImportBench.Cancel);
                    return true;
                },
                ImportBench.Cancel
            );
        Assert.Equal(await bench.RowsAsync(Rollups), kept);
        Assert.NotEmpty(kept);
    }

    [Fact]
    public async Task Request_figures_of_a_row_with_a_resource_are_stored_as_the_services_own_and_count_once()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync(
            "signals", "time,service,resource,requests,utilisation\n2026-03-29T02:00:00Z,shop,connections,20,0.9\n");
        Assert.Equal((1, 1), (run.Read, run.Inserted));
        await using var context = bench.Context();
        var rows = await context.SignalBuckets.AsNoTracking().OrderBy(b => b.Resource).ToListAsync(ImportBench.Cancel);
        Assert.Equal(
            [("", (long?)20, null), ("connections", null, (double?)0.9)], rows.Select(r => (r.Resource, r.Requests, r.Utilisation)));
    }

    [Fact]
    public async Task In_another_zone_the_rollups_are_cut_anew_and_only_then()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("sessions", "time,service,total,crashed\n2026-01-05T23:30:00Z,shop,100,1\n");
        var utc = bench.Get<RollupZone>();
        Assert.False(await utc.DiffersAsync(ImportBench.Cancel));
        var berlin = new RollupZone(
            bench.Get<SettingQuery>(), bench.Get<WriteQueue>(), new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")),
            TimeProvider.System);
        Assert.True(await berlin.DiffersAsync(ImportBench.Cancel));
        await berlin.RebuildAsync(ImportBench.Cancel);
        Assert.False(await berlin.DiffersAsync(ImportBench.Cancel));
        Assert.True(await utc.DiffersAsync(ImportBench.Cancel));
        await using var context = bench.Context();
        // Half past eleven at night in UTC is the next day in Berlin.
        Assert.Equal(new DateOnly(2026, 1, 6), (await context.SessionDays.SingleAsync(ImportBench.Cancel)).Day);
    }

    private static async Task<Measured> RateAsync(ImportBench bench, int day)
    {
        var period = new Period(
            new DateTime(2026, 1, day, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 1, day + 1, 0, 0, 0, DateTimeKind.Utc));
        var query = new SessionHistoryQuery(bench.Get<IDbContextFactory<Storage.ReliabilityContext>>(), ReportingCalendar.Utc);
        return CrashFreeSessionRate.Of((await query.ReadAsync(RecordFilter.All, period, ImportBench.Cancel)).Value!.Sessions, period).Value;
    }

    private static string TenMinutes(IEnumerable<string> rows) => "time,bucket_seconds,service,total,crashed\n" + string.Concat(rows);

    private static string Row(int number, int crashed) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{new DateTime(2026, 1, 5).AddMinutes(10 * number):yyyy-MM-ddTHH:mm:ss}Z,600,shop,1000,{crashed}\n");
}
