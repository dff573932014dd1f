using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Settings;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Auditing;

[EveryDatabase]
public sealed class AuditTrailTests : IAsyncLifetime
{
    private DatabaseBench file = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync(new StoppedClock(At("2026-06-01 12:00:00.1234567")));
        await file.SaveAsync(
            Mode(1), Mode(2), Service(1, "checkout"), Service(2, "payments"), Incident(1, "2026-05-01 10:00"),
            Incident(2, "2026-05-02 10:00"));
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task A_context_that_is_lent_out_again_knows_nothing_of_whom_it_wrote_for()
    {
        var contexts = file.Get<IDbContextFactory<ReliabilityContext>>();
        var first = await contexts.CreateDbContextAsync(Cancel);
        first.WrittenBy(Author.System(At("2026-06-01")));
        await first.DisposeAsync();
        await using var again = await contexts.CreateDbContextAsync(Cancel);
        Assert.Same(first, again);
        again.Services.Add(Service(3, "search"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => again.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task An_edit_tells_who_when_what_and_each_field_before_and_after()
    {
        await file.Get<IncidentEdits>()
            .ApplyAsync(
                1,
                new IncidentPatch
                {
                    { IncidentField.Category, IncidentCategory.Logic },
                    { IncidentField.Service, "payments" },
                    { IncidentField.Services, ["checkout", "payments"] },
                },
                null,
                "Ada",
                Cancel
            );
        var entry = Assert.Single(await file.LogAsync());
        Assert.Equal(
            (1, At("2026-06-01 12:00:00.123"), "Ada", "changed", "incident", "1", "Checkout is slow"),
            (entry.Number, entry.At, entry.Who, entry.Action, entry.Kind, entry.ObjectId, entry.ObjectName));
        Assert.Equal(
            [
                "service: ∅ → payments",
                "category: ∅ → logic",
                "category_by: ∅ → person",
                "services_given: false → true",
                "services: ∅ → checkout",
                "services: ∅ → payments",
            ],
            entry.Told()
        );
    }

    [Fact]
    public async Task Withdrawing_a_word_that_the_source_says_too_is_told_although_no_column_changes()
    {
        await file.Get<IncidentEdits>()
            .ApplyAsync(1, new IncidentPatch { { IncidentField.Title, "Checkout is slow" } }, null, "Ada", Cancel);
        await file.Get<IncidentEdits>().ApplyAsync(1, new IncidentPatch { { IncidentField.Title, null } }, null, "Ada", Cancel);
        Assert.Equal(
            [
                ["person_fields.title: ∅ → Checkout is slow"],
                ["person_fields.title: Checkout is slow → ∅"],
            ],
            (await file.LogAsync()).Select(entry => entry.Told())
        );
    }

    [Fact]
    public async Task A_service_that_an_edit_names_first_is_told_too_and_the_incident_once()
    {
        await file.Get<IncidentEdits>()
            .ApplyAsync(
                1,
                new IncidentPatch
                {
                    { IncidentField.Segment, "EU" },
                    { IncidentField.Service, "ledger" },
                    { IncidentField.Title, "Ledger is slow" },
                },
                null,
                "Ada",
                Cancel
            );
        var log = await file.LogAsync();
        Assert.Equal(
            [("created", "service", "ledger"), ("changed", "incident", "Ledger is slow")],
            log.Select(entry => (entry.Action, entry.Kind, entry.ObjectName)));
        Assert.Equal(["title: Checkout is slow → Ledger is slow", "service: ∅ → ledger", "segment: ∅ → EU"], log[1].Told());
    }

    [Fact]
    public async Task What_changes_nothing_and_what_is_refused_leave_no_entry()
    {
        var edits = file.Get<IncidentEdits>();
        await edits.ApplyAsync(1, new IncidentPatch(), null, "Ada", Cancel);
        await edits.ApplyAsync(
            1, new IncidentPatch { { IncidentField.AffectedUsers, 5 }, { IncidentField.ActiveUsers, 3 } }, null, "Ada", Cancel);
        await edits.ApplyAsync(77, new IncidentPatch { { IncidentField.Title, "New" } }, null, "Ada", Cancel);
        Assert.Empty(await file.LogAsync());
    }

    [Fact]
    public async Task A_setting_is_told_member_by_member_also_where_the_program_sets_it()
    {
        await file.Get<SettingWriter>().SetAsync("bands", new { Good = 0.9995, Fair = 0.997 }, "Ada", Cancel);
        await file.Get<SettingWriter>().SetAsync("bands", new { Good = 0.9990, Fair = 0.997 }, "Grace", Cancel);
        await file.Get<WriteQueue>()
            .ForBatchAsync(
                async context =>
                {
                    context.Settings.Remove(await context.Settings.SingleAsync(Cancel));
                    return await context.SaveChangesAsync(Cancel);
                },
                Cancel
            );
        var log = await file.LogAsync();
        Assert.Equal(
            [("Ada", "created", "bands"), ("Grace", "changed", "bands"), ("system", "removed", "bands")],
            log.Select(entry => (entry.Who, entry.Action, entry.ObjectId)));
        Assert.Equal(["value.good: ∅ → 0.9995", "value.fair: ∅ → 0.997"], log[0].Told());
        Assert.Equal(["value.good: 0.9995 → 0.999"], log[1].Told());
        Assert.Equal(["value.good: 0.999 → ∅", "value.fair: 0.997 → ∅"], log[2].Told());
    }

    [Fact]
    public async Task A_long_text_is_told_by_the_stretch_that_differs()
    {
        var begun = await StartAsync(new() { Summary = new string('a', 400) + " cause unknown " + new string('b', 400) });
        await file.Get<PostMortemEdits>()
            .ReplaceAsync(
                begun,
                new PostMortem
                {
                    Title = "Checkout is slow",
                    Sections = new() { Summary = new string('a', 400) + " pool exhausted " + new string('b', 400) },
                },
                1,
                "Ada",
                Cancel
            );
        var change = Assert.Single((await file.LogAsync())[1].Changes, c => c.Field == "summary");
        // 400 letters and a space are equal; 40 characters of that stay for the reader, and as many of the space and 400 letters behind.
        Assert.Equal(
            (new string('a', 39) + " cause unknown " + new string('b', 39), new string('a', 39) + " pool exhausted " + new string('b', 39)),
            (change.Before, change.After));
        Assert.Equal((361, 361), (change.SkippedBefore, change.SkippedAfter));
    }

    [Fact]
    public async Task Parts_of_a_post_mortem_are_told_as_its_own_and_an_order_only_where_nothing_else_changed()
    {
        TimelineEvent first = new(Guid.CreateVersion7(), At("2026-05-01 10:00"), "Started", "files"),
            second = new(Guid.CreateVersion7(), At("2026-05-01 11:00"), "Resolved", "files");
        var action = new AgreedAction(Guid.CreateVersion7(), "Add a breaker", ActionKind.Architectural) { Owner = "payments" };
        var content = new PostMortem
        {
            Title = "Checkout is slow",
            Timeline = [first, second],
            Actions = [action],
        };
        var made = Assert.IsType<PostMortemSaveResult.Saved>(await file.Get<PostMortemCreation>().CreateAsync(content, "Ada", Cancel)).Now;
        await file.Get<PostMortemEdits>().ReplaceAsync(made.Id, content with { Timeline = [second, first] }, 1, "Ada", Cancel);
        await file.Get<PostMortemActionEdits>().StandAsync(made.Id, action.Id, ActionState.Done, "Ada", Cancel);
        await file.Get<PostMortemEdits>()
            .ReplaceAsync(made.Id, content with { Timeline = [first], Actions = [], Incidents = [2] }, 3, "Ada", Cancel);
        var log = await file.LogAsync();
        Assert.Contains("timeline: ∅ → Started (at: 2026-05-01T10:00:00Z, source: files)", log[0].Told());
        Assert.Contains("actions: ∅ → Add a breaker (kind: architectural, owner: payments, state: open)", log[0].Told());
        Assert.Equal(["timeline: ∅ → in another order"], log[1].Told());
        Assert.Equal(["actions · Add a breaker · state: open → done"], log[2].Told());
        Assert.Equal(
            [
                "actions: Add a breaker (kind: architectural, owner: payments, state: done) → ∅",
                "incidents: ∅ → Checkout is slow",
                "timeline: Resolved (at: 2026-05-01T11:00:00Z, source: files) → ∅",
            ],
            log[3].Told().Order()
        );
    }

    [Fact]
    public async Task A_merge_tells_the_failure_modes_and_every_incident_that_moved()
    {
        await file.Get<FailureModeEdits>().MergeAsync(2, 1, "Ada", Cancel);
        Assert.Equal(
            [("failure mode", "1"), ("failure mode", "2")], (await file.LogAsync()).Select(entry => (entry.Kind, entry.ObjectId)).Order());
        await file.Get<FailureModeEdits>().SplitAsync(1, [2], "Another", "Ada", Cancel);
        var moved = Assert.Single(await file.LogAsync(), entry => entry.Kind == "incident");
        Assert.Equal(("2", "Ada"), (moved.ObjectId, moved.Who));
        Assert.Equal(["failure_mode: Mode 1 → Another", "group_rule: none → person"], moved.Told());
    }

    private async Task<long> StartAsync(PostMortemSections sections) =>
        Assert
            .IsType<PostMortemSaveResult.Saved>(
                await file.Get<PostMortemCreation>()
                    .CreateAsync(new PostMortem { Title = "Checkout is slow", Sections = sections }, "Ada", Cancel)
            )
            .Now.Id;
}
