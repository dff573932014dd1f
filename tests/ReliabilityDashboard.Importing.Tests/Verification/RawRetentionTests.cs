using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Verification;

namespace ReliabilityDashboard.Importing.Tests.Verification;

/// <summary>Kept are 10 days up to 20 January 2026: the edge is 10 January, midnight.</summary>
[EveryDatabase]
public sealed class RawRetentionTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Rollups = ["session_days", "session_release_days", "signal_days", "utilisation_days"];

    private const string Sessions = """
        time,bucket_seconds,service,platform,release,total,crashed
        2026-01-08T10:00:00Z,3600,shop,ios,1.0,100,1
        2026-01-09T23:00:00Z,3600,shop,ios,1.0,200,2
        2026-01-09T23:30:00Z,3600,pay,,,7,0
        2026-01-10T00:00:00Z,3600,shop,ios,1.1,300,3
        2026-01-19T10:00:00Z,3600,shop,ios,1.1,400,4
        """;

    private const string Signals = """
        time,service,resource,requests,latency_ok,utilisation
        2026-01-08T10:00:00Z,shop,,10,0.1:10,
        2026-01-08T10:00:00Z,shop,disk,,,0.4
        2026-01-12T10:00:00Z,shop,,20,0.2:20,
        """;

    [Fact]
    public async Task Older_raw_rows_go_their_rollups_stay_and_the_whole_agrees_with_itself()
    {
        await using var bench = await FilledAsync();
        var before = await bench.RowsAsync(Rollups);

        var dropped = await DropAsync(bench);

        // Two of sessions and two of signals; the row of pay reaches over the edge and waits.
        Assert.Equal(4, dropped);
        Assert.Equal(before, await bench.RowsAsync(Rollups));
        Assert.Empty(await VerifyAsync(bench));
        await using var context = bench.Context();
        Assert.Equal(3, await context.SessionBuckets.CountAsync(ImportBench.Cancel));
        Assert.Equal(1, await context.SignalBuckets.CountAsync(ImportBench.Cancel));
        Assert.Equal(0, await DropAsync(bench));
    }

    [Fact]
    public async Task An_older_file_imported_again_is_skipped_with_the_reason_and_counted_once()
    {
        await using var bench = await FilledAsync();
        await DropAsync(bench);
        var before = await bench.RowsAsync(Rollups);

        var sessions = await bench.ImportAsync("sessions", Sessions);
        var signals = await bench.ImportAsync("signals", Signals);

        Assert.Equal((5, 0, 2, 3), (sessions.Read, sessions.Inserted, sessions.Unchanged, sessions.Skipped));
        Assert.Equal("begins before 2026-01-10, from when on raw records are kept", Assert.Single(sessions.SkippedReasons).Key);
        Assert.Equal((3, 1, 2), (signals.Read, signals.Unchanged, signals.Skipped));
        Assert.Equal(before, await bench.RowsAsync(Rollups));
        Assert.Empty(await VerifyAsync(bench));
    }

    [Fact]
    public async Task A_later_row_that_overlaps_one_that_reached_over_the_edge_is_still_refused()
    {
        await using var bench = await FilledAsync();
        await DropAsync(bench);

        var run = await bench.ImportAsync("sessions", "time,bucket_seconds,service,total\n2026-01-10T00:00:00Z,3600,pay,5\n");

        Assert.Equal(1, run.Rejected);
    }

    [Fact]
    public async Task The_edge_never_moves_back()
    {
        await using var bench = await FilledAsync();
        await DropAsync(bench);

        await RetentionAt(bench, Now.AddDays(-300)).RunAsync(10, ImportBench.Cancel);
        await RetentionAt(bench, Now).RunAsync(100, ImportBench.Cancel);

        await using var context = bench.Context();
        Assert.Equal(new DateOnly(2026, 1, 10), (await RawEdge.ReadAsync(context, ImportBench.Cancel))!.FirstDay);
    }

    [Fact]
    public async Task A_sealed_rollup_that_is_changed_later_is_named()
    {
        await using var bench = await FilledAsync();
        await DropAsync(bench);
        await using (var context = bench.Context())
            await context
                .SessionDays.Where(d => d.Day == new DateOnly(2026, 1, 8))
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.Crashed, 0), ImportBench.Cancel);

        var told = Assert.Single(await VerifyAsync(bench));

        Assert.StartsWith("rollups 2026-01-08 service 'shop': checksum stored ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alias_that_is_declared_later_moves_sealed_days_too()
    {
        await using var bench = await FilledAsync();
        await bench.ImportAsync("sessions", "time,service,platform,release,total,crashed\n2026-01-08T11:00:00Z,store,ios,1.0,50,5\n");
        await DropAsync(bench);

        await bench.ImportAsync("services", "name,aliases\nshop,store\n");

        Assert.Empty(await VerifyAsync(bench));
        await using var context = bench.Context();
        var day = await context.SessionDays.SingleAsync(d => d.Day == new DateOnly(2026, 1, 8), ImportBench.Cancel);
        Assert.Equal((150, 6), (day.Total, day.Crashed));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    public async Task Another_reporting_zone_recuts_what_has_raw_rows_and_leaves_sealed_days_alone(string zone)
    {
        await using var bench = await FilledAsync();
        await DropAsync(bench);
        var calendar = new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone));

        await new RollupZone(bench.Get<SettingQuery>(), bench.Get<WriteQueue>(), calendar, TimeProvider.System).RebuildAsync(
            ImportBench.Cancel);

        Assert.Empty(await VerifyAsync(bench));
        await using var context = bench.Context();
        Assert.Equal(1_007, await context.SessionDays.SumAsync(d => d.Total, ImportBench.Cancel));
    }

    [Fact]
    public async Task Whole_days_before_the_edge_are_answered_and_hours_of_them_are_refused_saying_from_when_on_there_are_any()
    {
        await using var bench = await FilledAsync();
        await DropAsync(bench);
        var query = bench.Get<SessionHistoryQuery>();

        var whole = await query.ReadAsync(
            RecordFilter.All,
            new Period(new DateTime(2026, 1, 8, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 1, 9, 0, 0, 0, DateTimeKind.Utc)),
            ImportBench.Cancel);
        var hours = await query.ReadAsync(
            RecordFilter.All,
            new Period(new DateTime(2026, 1, 8, 9, 0, 0, DateTimeKind.Utc), new DateTime(2026, 1, 8, 11, 0, 0, DateTimeKind.Utc)),
            ImportBench.Cancel);

        Assert.Equal(100, whole.Value!.Sessions.Sum(s => s.Total));
        Assert.Equal("from", hours.Refusal!.Field);
        Assert.StartsWith("Single records are kept from 2026-01-10 on; ", hours.Refusal.Reason, StringComparison.Ordinal);
    }

    private static RawRetention RetentionAt(ImportBench bench, DateTimeOffset now) =>
        new(bench.Get<WriteQueue>(), bench.Get<IDbContextFactory<ReliabilityContext>>(), ReportingCalendar.Utc, new StoppedClock(now));

    private static Task<long> DropAsync(ImportBench bench) => RetentionAt(bench, Now).RunAsync(10, ImportBench.Cancel);

    private static async Task<List<string>> VerifyAsync(ImportBench bench)
    {
        var told = new List<string>();
        await bench.Get<Verifier>().RunAsync(told.Add, _ => { }, ImportBench.Cancel);
        return told;
    }

    private static async Task<ImportBench> FilledAsync()
    {
        var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("sessions", Sessions);
        await bench.ImportAsync("signals", Signals);
        return bench;
    }
}
