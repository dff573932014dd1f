using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Triage;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class TriageEditsTests : IAsyncLifetime
{
    private readonly ManualClock clock = new(At("2026-06-01 12:00"));
    private DatabaseBench file = null!;

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync(clock);
        await file.SaveAsync(
            Mode(1), Service(1, "Checkout"), Incident(1, "2026-05-01"), Incident(2, "2026-05-02", "Search is down"),
            Incident(3, "2026-05-03"), new CrashGroupEntity { Id = 7, Key = "k", Title = "TypeError" },
            new CrashEntity { Id = 1, Source = "files", ExternalId = "c", At = At("2026-05-04"), ServiceId = 1, CrashGroupId = 7 });
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task What_is_decided_holds_for_incidents_and_crash_groups_and_is_undone_within_24_hours()
    {
        var done = await DoneAsync(Of(1, IncidentCategory.Logic, "fynpay"), Group(IncidentCategory.Data));
        Assert.Equal(2, done.Decided);
        var one = await ReadAsync(1);
        Assert.Equal((IncidentCategory.Logic, SetBy.Person, "fynpay"), (one.Category, one.CategoryBy, one.FailingDependency));
        Assert.Equal(IncidentCategory.Data, await GroupAsync());
        Assert.Empty(await file.Get<CrashGroupQuery>().WaitingAsync(DatabaseBench.Cancel));

        clock.Pass(TimeSpan.FromHours(23));
        var undone = await UndoAsync(done.UndoToken);
        Assert.Equal((2, 0), (undone!.Undone, undone.Left.Count));
        one = await ReadAsync(1);
        Assert.Equal((null, null, null), (one.Category, one.CategoryBy, one.FailingDependency));
        Assert.Null(await GroupAsync());
        Assert.Equal("TypeError", Assert.Single(await file.Get<CrashGroupQuery>().WaitingAsync(DatabaseBench.Cancel)).Newest.Title);
        Assert.Null(await UndoAsync(done.UndoToken));
        Assert.Null(await UndoAsync("another"));
    }

    [Fact]
    public async Task After_24_hours_nothing_is_undone()
    {
        var done = await DoneAsync(Of(1, IncidentCategory.Logic));
        clock.Pass(TimeSpan.FromHours(24));
        Assert.Null(await UndoAsync(done.UndoToken));
    }

    [Fact]
    public async Task One_that_is_gone_or_decided_meanwhile_keeps_all_of_the_list_from_being_stored()
    {
        var gone = Assert.IsType<TriageResult.Refused>(
            await DecideAsync(false, Of(1, IncidentCategory.Logic), Of(99, IncidentCategory.Data)));
        var (place, fault) = Assert.Single(gone.Faults);
        Assert.Equal((1, "id", "there is no incident “99”"), (place, fault.Field, fault.Reason));

        await EditAsync(2, IncidentCategory.Data);
        var late = Assert.IsType<TriageResult.Refused>(await DecideAsync(
            true, Of(1, IncidentCategory.Logic) with { OnlyWaiting = true }, Of(2, IncidentCategory.Logic) with { OnlyWaiting = true }));
        Assert.Equal((1, "accept"), (Assert.Single(late.Faults).Place, late.Faults[0].Fault.Field));
        Assert.Null((await ReadAsync(1)).Category);
        Assert.Empty(await BulkAsync());
    }

    [Fact]
    public async Task What_somebody_changed_since_is_left_and_named()
    {
        var done = await DoneAsync(Of(1, IncidentCategory.Logic), Of(2, IncidentCategory.Logic), Group(IncidentCategory.Data));
        await EditAsync(2, IncidentCategory.Resource);
        await DoneAsync(Group(IncidentCategory.Integration));

        var undone = await UndoAsync(done.UndoToken);
        Assert.Equal(1, undone!.Undone);
        Assert.Equal(
            [(TriageKind.Incident, 2L, "Search is down"), (TriageKind.CrashGroup, 7L, "TypeError")],
            undone.Left.Select(one => (one.Kind, one.Id, one.Title)));
        Assert.All(undone.Left, one => Assert.Equal("somebody changed it since", one.Why));
        Assert.Equal((null, IncidentCategory.Resource), ((await ReadAsync(1)).Category, (await ReadAsync(2)).Category));
    }

    [Fact]
    public async Task What_was_accepted_in_bulk_is_known_until_somebody_decides_it_alone_and_agreement_is_of_what_was_held_back()
    {
        await DecideAsync(true, Of(1, IncidentCategory.Logic), Of(2, IncidentCategory.Logic), Of(3, IncidentCategory.Logic));
        await DoneAsync(Of(2, IncidentCategory.Data) with { Suggested = IncidentCategory.Data, HeldBack = true });
        var last = await DoneAsync(
            Of(3, IncidentCategory.Integration) with { Suggested = IncidentCategory.Logic, HeldBack = true });

        Assert.Equal([1L], await file.Get<TriageQuery>().InBulkAsync(DatabaseBench.Cancel));
        Assert.Equal(new(2, 1), await file.Get<TriageQuery>().AgreementAsync(DatabaseBench.Cancel));
        Assert.Equal(("Ada", 3), (Assert.Single(await BulkAsync()).DoneBy, (await BulkAsync())[0].Decided));
        await UndoAsync(last.UndoToken);
        Assert.Equal([1L, 3L], (await file.Get<TriageQuery>().InBulkAsync(DatabaseBench.Cancel)).Order());
        Assert.Equal(new(1, 1), await file.Get<TriageQuery>().AgreementAsync(DatabaseBench.Cancel));
    }

    [Fact]
    public async Task The_audit_log_tells_each_record_and_the_whole_without_the_token()
    {
        var done = await DoneAsync(Of(1, IncidentCategory.Logic), Group(IncidentCategory.Data));
        await UndoAsync(done.UndoToken);
        var entries = (await file.Get<AuditLogQuery>().ListAsync(new(null, null, null, null, null, null, 0, 20), DatabaseBench.Cancel))
            .Entries;
        Assert.Equal(
            [
                ("Ada", "crash group"), ("Ada", "incident"), ("Ada", "triage"), ("Grace", "crash group"), ("Grace", "incident"),
                ("Grace", "triage"),
            ],
            entries.Select(entry => (entry.Who, entry.Kind)).Order());
        Assert.DoesNotContain(done.UndoToken, string.Concat(entries.SelectMany(entry => entry.Changes).Select(change => $"{change}")));
    }

    private static TriageDecision Of(long id, IncidentCategory category, string? origin = null)
    {
        var said = new IncidentPatch { { IncidentField.Category, category } };
        if (origin is not null) said.Add(IncidentField.FailingDependency, origin);
        return new(TriageKind.Incident, id, said);
    }

    private static TriageDecision Group(IncidentCategory category) =>
        new(TriageKind.CrashGroup, 7, new() { { IncidentField.Category, category } });

    private Task<TriageResult> DecideAsync(bool inBulk, params TriageDecision[] decisions) =>
        file.Get<TriageEdits>().ApplyAsync("decided", decisions, inBulk, "Ada", DatabaseBench.Cancel);

    private async Task<TriageResult.Done> DoneAsync(params TriageDecision[] decisions) =>
        Assert.IsType<TriageResult.Done>(await DecideAsync(false, decisions));

    private Task<TriageUndone?> UndoAsync(string token) => file.Get<TriageEdits>().UndoAsync(token, "Grace", DatabaseBench.Cancel);

    private async Task EditAsync(long id, IncidentCategory category) =>
        Assert.IsType<IncidentEditResult.Saved>(
            await file.Get<IncidentEdits>().ApplyAsync(
                id, new() { { IncidentField.Category, category } }, null, "Bob", DatabaseBench.Cancel));

    private Task<IReadOnlyList<TriageAct>> BulkAsync() => file.Get<TriageQuery>().BulkSinceAsync(At("2026-05-01"), DatabaseBench.Cancel);

    private async Task<IncidentEntity> ReadAsync(long id)
    {
        await using var context = file.Context();
        return await context.Incidents.SingleAsync(i => i.Id == id, DatabaseBench.Cancel);
    }

    private async Task<IncidentCategory?> GroupAsync()
    {
        await using var context = file.Context();
        return (await context.CrashGroups.SingleAsync(g => g.Id == 7, DatabaseBench.Cancel)).Category;
    }
}
