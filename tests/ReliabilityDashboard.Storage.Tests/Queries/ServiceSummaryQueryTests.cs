using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics.Capacity;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Storage.Tests.Queries;

/// <summary>What the list of services is made of.</summary>
[EveryDatabase]
public sealed class ServiceSummaryQueryTests : IAsyncLifetime
{
    private static readonly DateTime Monday = new(2026, 3, 30, 0, 0, 0, DateTimeKind.Utc);
    private DatabaseBench database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseBench.OpenAsync();
        await database.SaveAsync(
            new ServiceEntity { Id = 1, Name = "Web", NameKey = "web", Tier = 1 },
            new ServiceEntity { Id = 2, Name = "Ledger", NameKey = "ledger", SlaTarget = 0.999 },
            new ServiceEntity { Id = 3, Name = "Mail", NameKey = "mail" });
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Days_of_signals_are_told_by_service_with_both_ends_and_no_day_beyond()
    {
        await database.SaveAsync(
            new SignalDay { ServiceId = 1, Day = new(2026, 3, 29), Requests = 1 },
            new SignalDay { ServiceId = 1, Day = new(2026, 3, 30), Requests = 2, Errors = 1, ErrorRequests = 2, LatencyOk = "0.1:1" },
            new SignalDay { ServiceId = 1, Day = new(2026, 3, 31), Requests = 3 },
            new SignalDay { ServiceId = 2, Day = new(2026, 3, 31), Requests = 4 },
            new SignalDay { ServiceId = 2, Day = new(2026, 4, 1), Requests = 5 });

        var query = database.Get<ServiceDaysQuery>();
        var days = await query.ReadAsync(new(2026, 3, 30), new(2026, 3, 31), null, latency: true, DatabaseBench.Cancel);

        Assert.Equal(
            [("Ledger", 4L), ("Web", 5L)],
            days.OrderBy(one => one.Key).Select(one => (one.Key, one.Value.Sum(day => day.Requests!.Value))));
        var first = Assert.Single(days["WEB"], day => day.Start == Monday);
        Assert.Equal((1L, 1L), (first.SeenErrors!.Value, first.LatencyOk!.Total));

        // Of one alone, and without what takes long.
        var one = Assert.Single(await query.ReadAsync(new(2026, 3, 30), new(2026, 3, 31), "WEB", latency: false, DatabaseBench.Cancel));
        Assert.Equal(("Web", 5L), (one.Key, one.Value.Sum(day => day.Requests!.Value)));
        Assert.All(one.Value, day => Assert.Null(day.LatencyOk));
        Assert.Empty(await query.ReadAsync(new(2026, 3, 30), new(2026, 3, 31), "nobody", latency: true, DatabaseBench.Cancel));
    }

    [Fact]
    public async Task The_rows_behind_the_figures_of_a_service_are_told_as_stored_resources_among_them()
    {
        SignalBucketEntity Bucket(int service, double hours, string resource, long? requests, double? use) => new()
        {
            ServiceId = service, Time = Monday.AddHours(hours), BucketSeconds = 3600, Resource = resource, Requests = requests,
            Utilisation = use, LatencyOk = requests is null ? null : "0.1:5", Source = "files",
        };
        await database.SaveAsync(
            Bucket(1, 0, "", 10, null), Bucket(1, 0, "pool", null, 0.5), Bucket(1, 1, "", 20, null), Bucket(2, 0, "", 30, null),
            Bucket(1, 24, "", 40, null));

        var rows = await database.Get<SignalRowsQuery>().ReadAsync("WEB", new(Monday, Monday.AddDays(1)), DatabaseBench.Cancel);

        Assert.Equal(
            [
                new(Monday, 3600, "", 10, null, null, "0.1:5", null, null, "files"),
                new(Monday, 3600, "pool", null, null, null, null, null, 0.5, "files"),
                new StoredSignalRow(Monday.AddHours(1), 3600, "", 20, null, null, "0.1:5", null, null, "files"),
            ],
            rows);
        Assert.Empty(await database.Get<SignalRowsQuery>().ReadAsync("nobody", new(Monday, Monday.AddDays(1)), DatabaseBench.Cancel));
    }

    [Fact]
    public async Task Hours_are_added_up_from_buckets_that_say_requests_and_errors_and_are_no_longer_than_one()
    {
        SignalBucketEntity Bucket(
            double hours, int seconds, long? requests, long? errors, long? hidden = null, string resource = "") => new()
        {
            ServiceId = 1, Time = Monday.AddHours(hours), BucketSeconds = seconds, Requests = requests, Errors = errors,
            ImplicitErrors = hidden, Resource = resource,
        };
        await database.SaveAsync(
            Bucket(0, 1800, 100, 10, 5), Bucket(0.5, 1800, 50, 0), Bucket(1, 3600, 30, 30, 9), Bucket(2, 3600, 70, null),
            Bucket(3, 7200, 70, 1), Bucket(4, 3600, null, 1), Bucket(5, 3600, 10, 1, resource: "cpu"), Bucket(24, 3600, 10, 1));

        var hours = await database.Get<HourlyTrafficQuery>().ReadAsync("WEB", new(Monday, Monday.AddDays(1)), DatabaseBench.Cancel);

        // What failed without saying so may not exceed what was asked.
        Assert.Equal(
            [
                new HourOfTraffic(150, 15, 3600) { Start = Monday },
                new HourOfTraffic(30, 30, 3600) { Start = Monday.AddHours(1) },
            ],
            hours);
        Assert.Empty(await database.Get<HourlyTrafficQuery>().ReadAsync("nobody", new(Monday, Monday.AddDays(1)), DatabaseBench.Cancel));
    }

    [Fact]
    public async Task Sessions_without_a_crash_are_a_share_of_those_that_tell_of_crashes_by_service()
    {
        SessionDay Day(int service, int day, long tells, long crashed, string platform = "") => new()
        {
            ServiceId = service, Day = new(2026, 3, day), Platform = platform, Total = tells + 7, CrashTotal = tells, Crashed = crashed,
        };
        await database.SaveAsync(
            Day(1, 29, 1_000, 1_000), Day(1, 30, 100, 1), Day(1, 30, 100, 2, "ios"), Day(1, 31, 200, 1), Day(3, 30, 0, 0));

        var shares = await database.Get<ServiceSessionQuery>().CrashFreeAsync(new(2026, 3, 30), new(2026, 3, 31), DatabaseBench.Cancel);

        Assert.Equal([("Web", Measured.Share(396, 400))], shares.Select(one => (one.Key, one.Value)));
    }

    [Fact]
    public async Task Tier_and_target_are_told_where_either_is_declared()
    {
        var promises = await database.Get<ServicePromiseQuery>().ReadAsync(DatabaseBench.Cancel);

        Assert.Equal((1, null), (promises["web"].Tier, promises["web"].SlaTarget));
        Assert.Equal((null, 0.999), (promises["ledger"].Tier, promises["ledger"].SlaTarget));
        Assert.DoesNotContain("mail", promises.Keys);
    }
}
