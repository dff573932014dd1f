using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Dependencies;
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

        var fact = Assert.Single(await database.Get<DependencyFactQuery>().ReadAsync(DatabaseBench.Cancel));

        Assert.Equal(("Web", "Ledger", Monday.AddDays(1)), (fact.Caller, fact.Callee, fact.LastSeen!.Value));
    }
}
