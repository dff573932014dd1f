using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.CleanUps;
using ReliabilityDashboard.Storage.Incidents;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class CleanUpEditsTests : IAsyncLifetime
{
    private readonly ManualClock clock = new(At("2026-06-01 12:00"));
    private DatabaseBench file = null!;

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync(clock);
        await file.SaveAsync(
            Mode(1), Service(1, "Checkout"), Incident(1, "2026-05-01"), Incident(2, "2026-05-02", "Search is down"),
            Incident(3, "2026-05-03"));
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task What_is_said_of_many_counts_at_once_and_is_undone_as_a_whole()
    {
        Assert.Equal((3, 3), (await CountingAsync(), (await SayAsync(new() { { IncidentField.Exercise, true } }, 1, 2, 3)).Changed));
        Assert.Equal(0, await CountingAsync());

        var cleanUp = Assert.Single(await RecentAsync());
        Assert.Equal(("marked as exercise", 3, "Ada"), (cleanUp.What, cleanUp.Incidents, cleanUp.DoneBy));
        clock.Pass(TimeSpan.FromHours(23));
        var undone = await UndoAsync(cleanUp.Id);
        Assert.Equal((3, 0, 3), (undone!.Changed, undone.Left.Count, await CountingAsync()));
        Assert.Null(await UndoAsync(cleanUp.Id));
        Assert.Equal("Grace", Assert.Single(await RecentAsync()).UndoneBy);
    }

    [Fact]
    public async Task What_people_said_before_holds_again_and_what_somebody_changed_since_is_left_and_named()
    {
        await EditAsync(1, new() { { IncidentField.Severity, Severity.Sev4 }, { IncidentField.Title, "Mine" } });
        var said = await SayAsync(new() { { IncidentField.Severity, Severity.Sev1 }, { IncidentField.Service, "checkout" } }, 1, 2);
        await EditAsync(2, new() { { IncidentField.Severity, Severity.Sev2 } });

        var undone = await UndoAsync(said.Id);
        Assert.Equal((1, "Search is down"), (undone!.Changed, Assert.Single(undone.Left).Title));
        var (first, second) = (await ReadAsync(1), await ReadAsync(2));
        Assert.Equal((Severity.Sev4, null, "Mine"), (first.Severity, first.ServiceId, first.Title));
        Assert.Equal((Severity.Sev2, 1), (second.Severity, second.ServiceId));
    }

    [Fact]
    public async Task After_24_hours_nothing_is_undone()
    {
        var said = await SayAsync(new() { { IncidentField.Exercise, true } }, 1);
        clock.Pass(TimeSpan.FromHours(24));
        Assert.Null(await UndoAsync(said.Id));
        Assert.Empty(await RecentAsync());
    }

    [Fact]
    public async Task What_nothing_new_is_said_of_is_not_counted()
    {
        await EditAsync(1, new() { { IncidentField.Exercise, true } });
        Assert.Equal(1, (await SayAsync(new() { { IncidentField.Exercise, true } }, 1, 2)).Changed);
        Assert.Equal(0, (await SayAsync(new() { { IncidentField.Exercise, true } }, 1, 2)).Id);
    }

    [Fact]
    public async Task The_audit_log_tells_each_incident_and_the_whole()
    {
        var said = await SayAsync(
            new() { { IncidentField.Status, IncidentStatus.Cancelled }, { IncidentField.CancelledAs, "maintenance" } }, 1, 2);
        await UndoAsync(said.Id);
        var entries = (await file.Get<AuditLogQuery>().ListAsync(new(null, null, null, null, null, null, 0, 20), DatabaseBench.Cancel))
            .Entries;
        Assert.Equal(
            [
                ("Ada", "clean-up"), ("Ada", "incident"), ("Ada", "incident"), ("Grace", "clean-up"), ("Grace", "incident"),
                ("Grace", "incident"),
            ],
            entries.Select(entry => (entry.Who, entry.Kind)).Order());
        Assert.Equal(IncidentStatus.Open, (await ReadAsync(1)).Status);
    }

    private Task<CleanUpResult> SayAsync(IncidentPatch patch, params long[] ids) =>
        file.Get<CleanUpEdits>().ApplyAsync("marked as exercise", ids.ToDictionary(id => id, _ => patch), "Ada", DatabaseBench.Cancel);

    private Task<CleanUpResult?> UndoAsync(long id) => file.Get<CleanUpEdits>().UndoAsync(id, "Grace", DatabaseBench.Cancel);

    private async Task EditAsync(long id, IncidentPatch patch) =>
        Assert.IsType<IncidentEditResult.Saved>(
            await file.Get<IncidentEdits>().ApplyAsync(id, patch, null, "Bob", DatabaseBench.Cancel));

    private Task<IReadOnlyList<CleanUp>> RecentAsync() =>
        file.Get<CleanUpQuery>().SinceAsync(clock.GetUtcNow().UtcDateTime - CleanUp.Undoable, DatabaseBench.Cancel);

    private async Task<int> CountingAsync() => (await file.HistoryAsync()).Incidents.Count(one => one.Incident.Counts);

    private async Task<IncidentEntity> ReadAsync(long id)
    {
        await using var context = file.Context();
        return await context.Incidents.SingleAsync(i => i.Id == id, DatabaseBench.Cancel);
    }
}
