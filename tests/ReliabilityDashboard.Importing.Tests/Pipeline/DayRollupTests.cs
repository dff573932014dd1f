using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;
using ReliabilityDashboard.Storage.Verification;

namespace ReliabilityDashboard.Importing.Tests.Pipeline;

/// <summary>Figures that are read from whole days are those of the rows behind them.</summary>
[EveryDatabase]
public sealed class DayRollupTests
{
    private static readonly ReportingCalendar Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    [Fact]
    public async Task Errors_are_a_share_of_the_requests_whose_rows_report_them()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "signals",
            """
            time,service,requests,errors,implicit_errors
            2026-03-01T00:00Z,shop,1000,10,
            2026-03-01T01:00Z,shop,9000,,45
            """);

        foreach (
            var period in new[] { Days("2026-03-01", "2026-03-02"), new(Utc("2026-03-01").AddMinutes(-1), Utc("2026-03-01").AddHours(5)) })
        {
            var signals = GoldenSignals.Of(await bench.Get<SignalHistoryQuery>().ReadAsync("shop", period, DatabaseBench.Cancel), period);
            Assert.Equal((10_000, 0.01, 1000), (signals.Requests, signals.ErrorRate.Value, signals.ErrorRate.N));
            Assert.Equal((0.005, 9000), (signals.ImplicitErrorRate.Value, signals.ImplicitErrorRate.N));
        }
        await AgreesAsync(bench);
    }

    [Fact]
    public async Task Histograms_of_other_bounds_are_shared_out_from_whole_days_too()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "signals",
            "time,service,requests,latency_ok\n2026-03-01T00:00Z,shop,100,1:100\n2026-03-01T01:00Z,shop,1,0.9:1\n");

        var period = Days("2026-03-01", "2026-03-02");
        var signals = GoldenSignals.Of(await bench.Get<SignalHistoryQuery>().ReadAsync("shop", period, DatabaseBench.Cancel), period);

        Assert.Equal((0.4995, 0.9495), (Math.Round(signals.LatencyOk.P50!.Seconds, 4), Math.Round(signals.LatencyOk.P95!.Seconds, 4)));
        await AgreesAsync(bench);
    }

    [Fact]
    public async Task Users_are_counted_by_release_too()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "sessions",
            """
            time,bucket_seconds,service,release,total,users,crashed_users
            2026-03-01T00:00Z,86400,shop,1.2.0,9000,4000,4
            2026-03-01T00:00Z,86400,shop,1.3.0,500,300,30
            """);

        var figures = await UsersAsync(bench, new RecordFilter { [Dimension.Release] = new(["1.2.0"]) }, Days("2026-03-01", "2026-03-02"));

        Assert.Equal((0.999, 4000, UserBasis.UserPlatforms), (figures.Value.Value, figures.N, figures.Basis));
        Assert.False(figures.DaysOfAnotherZone);
        await AgreesAsync(bench);
    }

    [Fact]
    public async Task Utc_days_under_Berlin_count_where_they_begin_and_are_marked()
    {
        await using var bench = await ImportBench.OpenAsync(Berlin);
        await bench.Get<RollupZone>().RebuildAsync(DatabaseBench.Cancel);
        // 28 March 2026 is the last whole day of winter time; the next has 23 hours.
        await bench.ImportAsync(
            "sessions",
            """
            time,bucket_seconds,service,total,users,crashed_users
            2026-03-28T00:00Z,86400,shop,2000,1000,1
            2026-03-29T00:00Z,86400,shop,2000,1000,3
            2026-03-29T22:00Z,86400,mail,800,500,5
            """);

        var first = await UsersAsync(bench, RecordFilter.All, Local("2026-03-28", "2026-03-29"));
        var both = await UsersAsync(bench, RecordFilter.All, Local("2026-03-28", "2026-03-30"));
        var own = await UsersAsync(bench, RecordFilter.All, Local("2026-03-30", "2026-03-31"));

        Assert.Equal((0.999, 1000, true), (first.Value.Value, first.N, first.DaysOfAnotherZone));
        Assert.Equal((0.998, 2000, true), (both.Value.Value, both.N, both.DaysOfAnotherZone));
        Assert.Equal((0.99, 500, false), (own.Value.Value, own.N, own.DaysOfAnotherZone));
        await AgreesAsync(bench);
    }

    private static async Task<CrashFreeUserFigures> UsersAsync(ImportBench bench, RecordFilter filter, Period period)
    {
        var read = await bench.Get<SessionHistoryQuery>().ReadAsync(filter, period, DatabaseBench.Cancel);
        var rows = read.Value!.Users;
        return CrashFreeUsers.Of(rows, period, bench.Get<ReportingCalendar>(), CrashFreeUsers.BasisOf(rows, period));
    }

    private static async Task AgreesAsync(ImportBench bench) =>
        Assert.Equal(0, await bench.Get<Verifier>().RunAsync(Assert.Fail, _ => { }, DatabaseBench.Cancel));

    private static Period Days(string from, string to) => new(Utc(from), Utc(to));

    private static Period Local(string from, string to) => new(Berlin.ToUtc(Utc(from)), Berlin.ToUtc(Utc(to)));

    private static DateTime Utc(string day) =>
        DateTime.SpecifyKind(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
