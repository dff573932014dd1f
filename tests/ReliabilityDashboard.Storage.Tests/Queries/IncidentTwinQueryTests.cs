using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.CleanUps;
using ReliabilityDashboard.Storage.Incidents;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Queries;

/// <summary>The same incident from two sources is found, joined and parted.</summary>
[EveryDatabase]
public sealed class IncidentTwinQueryTests : IAsyncLifetime
{
    private DatabaseBench file = null!;

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync(new StoppedClock(At("2026-06-01 12:00")));
        await file.SaveAsync(
            Mode(1), Incident(1, "2026-05-01 10:00", "Checkout is slow"), Incident(2, "2026-05-02 10:00", "Search is down"),
            Incident(3, "2026-05-03 10:00", "Login fails"),
            Of("pages", "p1", 4, "2026-05-01 10:01", "checkout IS slow"), Of("pages", "INC-2", 5, "2026-04-01", "Something else"),
            Of("pages", "p3", 6, "2026-05-03 10:02", "Login fails"));
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task The_same_id_or_the_same_title_and_a_start_within_a_minute_are_twins()
    {
        var twins = await file.Get<IncidentTwinQuery>().OfRunAsync("pages", At("2026-01-01"), At("2026-01-02"), DatabaseBench.Cancel);
        Assert.Equal([(4, 1), (5, 2)], twins.Select(twin => (twin.One.Id, twin.Other.Id)).Order());
        Assert.Equal(2, (await OfAsync(5))!.Other.Id);
        Assert.Equal(5, (await OfAsync(2))!.Other.Id);
        Assert.Null(await OfAsync(6));
        Assert.Empty(await file.Get<IncidentTwinQuery>().OfRunAsync("pages", At("2027-01-01"), null, DatabaseBench.Cancel));
    }

    [Fact]
    public async Task Of_two_that_one_run_wrote_under_sources_of_their_own_the_later_is_the_twin()
    {
        var twins = await file.Get<IncidentTwinQuery>().OfRunAsync("a run's own", At("2026-01-01"), null, DatabaseBench.Cancel);
        Assert.Equal([(4, 1), (5, 2)], twins.Select(twin => (twin.One.Id, twin.Other.Id)).Order());
        Assert.Empty(
            await file.Get<IncidentTwinQuery>().OfRunAsync("a run's own", At("2026-01-01"), At("2026-01-02"), DatabaseBench.Cancel));
    }

    [Fact]
    public async Task Joined_the_one_is_a_duplicate_of_the_other_until_they_are_parted()
    {
        var twin = (await OfAsync(5))!;
        var joined = await file.Get<CleanUpEdits>().ApplyAsync(
            "joined", new Dictionary<long, IncidentPatch> { [5] = twin.Join }, "Ada", DatabaseBench.Cancel);
        Assert.Equal((true, false), (await IsDuplicateAsync(5), await IsDuplicateAsync(2)));
        Assert.Null(await OfAsync(5));
        Assert.Null(await OfAsync(2));
        await file.Get<CleanUpEdits>().UndoAsync(joined.Id, "Ada", DatabaseBench.Cancel);
        Assert.False(await IsDuplicateAsync(5));
        Assert.NotNull(await OfAsync(5));
    }

    private Task<IncidentTwin?> OfAsync(long id) => file.Get<IncidentTwinQuery>().OfAsync(id, DatabaseBench.Cancel);

    private async Task<bool> IsDuplicateAsync(long id) =>
        (await file.HistoryAsync()).Incidents.Single(one => one.Incident.Id == id).Incident.Duplicate;

    private static IncidentEntity Of(string source, string externalId, long id, string started, string title)
    {
        var incident = Incident(id, started, title);
        (incident.Source, incident.ExternalId) = (source, externalId);
        return incident;
    }
}
