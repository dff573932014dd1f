using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Storage.Tests.Queries;

/// <summary>What is read of services: their signals and their calls.</summary>
[EveryDatabase]
public sealed class ServiceQueryTests : IAsyncLifetime
{
    private static readonly DateTime Monday = new(2026, 3, 30, 0, 0, 0, DateTimeKind.Utc);
    private DatabaseBench database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseBench.OpenAsync();
        await database.SaveAsync(
            new ServiceEntity { Id = 1, Name = "Web", NameKey = "web" },
            new ServiceEntity { Id = 2, Name = "Ledger", NameKey = "ledger" });
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Signals_come_from_whole_days_and_from_the_rows_of_a_day_that_an_edge_cuts()
    {
        await database.SaveAsync(
            new SignalBucketEntity { ServiceId = 1, Time = Monday.AddHours(-1), BucketSeconds = 3600, Requests = 5 },
            new SignalDay { ServiceId = 1, Day = new(2026, 3, 30), Requests = 70, RequestSeconds = 7200 },
            new SignalDay { ServiceId = 2, Day = new(2026, 3, 30), Requests = 900, RequestSeconds = 7200 });

        var read = await database.Get<SignalHistoryQuery>().ReadAsync(
            "WEB", new(Monday.AddHours(-2), Monday.AddDays(1)), DatabaseBench.Cancel);

        Assert.Equal([(Monday.AddHours(-1), 5L), (Monday, 70L)], read.Select(row => (row.Start, row.Requests!.Value)));
    }

    [Fact]
    public async Task Requests_are_summed_by_service_and_one_without_any_is_left_out()
    {
        await database.SaveAsync(
            new SignalDay { ServiceId = 1, Day = new(2026, 3, 29), Requests = 1000 },
            new SignalDay { ServiceId = 1, Day = new(2026, 3, 30), Requests = 70 },
            new SignalDay { ServiceId = 1, Day = new(2026, 3, 31), Requests = 7 },
            new SignalDay { ServiceId = 2, Day = new(2026, 3, 31) });

        var sum = Assert.Single(await database.Get<RequestSumQuery>().SinceAsync(new(2026, 3, 30), DatabaseBench.Cancel));

        Assert.Equal(("Web", 77L), (sum.Key, sum.Value));
    }

    [Fact]
    public async Task Of_an_observed_call_only_the_newest_row_is_told()
    {
        DependencyEntity Observed(DateTime at) => new()
        {
            CallerId = 1, CalleeId = 2, Origin = DependencyOrigin.Observed, ObservedAt = at, Source = "traces", Mode = CallMode.Sync,
        };
        await database.SaveAsync(Observed(Monday), Observed(Monday.AddDays(1)));

        async Task<DependencyFact> AtAsync(DateTime at) =>
            Assert.Single(await database.Get<DependencyFactQuery>().ReadAsync(at, DatabaseBench.Cancel));

        var fact = await AtAsync(Monday.AddDays(2));
        Assert.Equal(("Web", "Ledger", Monday.AddDays(1)), (fact.Caller, fact.Callee, fact.At!.Value));
        Assert.Equal(Monday, (await AtAsync(Monday.AddHours(1))).At);
    }

    [Fact]
    public async Task A_journeys_critical_services_and_an_origin_under_another_name_are_told_by_their_names()
    {
        var failed = Stored.Incident(1, "2026-03-30");
        failed.FailingDependency = "BOOKS";
        await database.SaveAsync(
            new ServiceAlias { AliasKey = "books", Alias = "Books", ServiceId = 2 },
            new JourneyEntity
            {
                Id = 1, Name = "Pay", NameKey = "pay",
                Services = [new() { ServiceId = 1 }, new() { ServiceId = 2, Critical = true }],
            },
            Stored.Mode(1), failed);
        await using var now = await database.Get<HistorySnapshots>().OpenAsync(DatabaseBench.Cancel);
        var services = await now.ServicesAsync(DatabaseBench.Cancel);

        Assert.Equal(["Ledger"], (await now.JourneysAsync(services, DatabaseBench.Cancel))[1].CriticalServices);
        Assert.Equal("Ledger", Assert.Single((await database.HistoryAsync()).Incidents).Incident.Origin);
    }

    [Fact]
    public async Task Load_is_summed_over_the_buckets_and_shares_over_those_that_say_both()
    {
        DependencyEntity Hour(int hour, long? calls, long? errors, double? p95 = null, long? opens = null) => new()
        {
            CallerId = 1, CalleeId = 2, Origin = DependencyOrigin.Observed, ObservedAt = Monday.AddHours(hour), Source = "traces",
            Calls = calls, Errors = errors, P95Ms = p95, BreakerOpens = opens, Retries = errors,
        };
        await database.SaveAsync(
            Hour(-1, 9000, 9000), Hour(0, 100, 5, 80), Hour(1, 200, null, 300, 2), Hour(2, null, 7), Hour(3, 300, 15), Hour(4, 5, 5));
        async Task<KeyValuePair<CallName, CallLoad>> ReadAsync(int hour) =>
            Assert.Single(
                await database.Get<CallLoadQuery>().ReadAsync(Monday.AddHours(hour), Monday.AddHours(3), DatabaseBench.Cancel));

        var (name, load) = await ReadAsync(0);
        Assert.Equal(new("WEB", "ledger"), name);
        Assert.Equal(new(600, 2, 300, 20, 400, 20, 400), load);
        Assert.Equal(new(300, null, null, 15, 300, 15, 300), (await ReadAsync(3)).Value);
    }
}
