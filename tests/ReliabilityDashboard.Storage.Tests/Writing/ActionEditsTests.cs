using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Advice;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Tests.Auditing;
using static ReliabilityDashboard.Storage.Tests.Auditing.PeoplesWrites;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class ActionEditsTests : IAsyncLifetime
{
    private static readonly PatternAdvice Breaker =
        new(
            AdviceRules.All[0], AdviceTarget.Of(new CallName("web", "pay")), "Three failures", 1,
            [new(EvidenceKind.Incident, "1", "Down")]);

    private DatabaseBench file = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ActionEdits Edits => file.Get<ActionEdits>();

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync(new StoppedClock(At("2026-06-01 12:00")));
        await file.SaveAsync(Mode(1), Incident(1, "2026-05-01 10:00"), Incident(2, "2026-05-02 10:00"));
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task A_new_one_is_opened_today_and_told_in_the_log()
    {
        var made = Saved(await Edits.CreateAsync(
            Agreed("Add a breaker") with { Incidents = Ids("2") }, ActionOrigin.Review, "Q1", "Ada",
            Cancel));

        var stored = (await file.Get<ActionQuery>().FindAsync(made.Id, Cancel))!;
        Assert.Equal(
            (ActionEdits.Source, ActionOrigin.Review, "Q1", 1, "Ada"),
            (stored.Source, stored.Origin, stored.OriginId, stored.Version, stored.UpdatedBy));
        Assert.Equal(
            ("Add a breaker", ActionState.Open, "pay", (DateOnly?)new DateOnly(2026, 6, 1), (DateOnly?)null),
            (stored.Holds.Title, stored.Holds.State, stored.Holds.Service, stored.Holds.Opened, stored.Holds.Done));
        Assert.Equal(["2"], stored.Incidents);
        var entry = Assert.Single(await file.LogAsync(), one => one.Kind == "action");
        Assert.Equal(("created", "Add a breaker"), (entry.Action, entry.ObjectName));
        Assert.Contains("service: ∅ → pay", entry.Told());
        Assert.Contains(entry.Told(), told => told.StartsWith("person_fields.incidents", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_changed_by_who_saw_it_and_a_broken_rule_stores_nothing()
    {
        var made = Saved(await Edits.CreateAsync(Agreed("Add a breaker"), ActionOrigin.Person, null, "Ada", Cancel));
        Assert.IsType<ActionEditResult.Unknown>(await Edits.ApplyAsync(99, Owner("Grace"), null, "Ada", Cancel));
        Assert.IsType<ActionEditResult.Stale>(await Edits.ApplyAsync(made.Id, Owner("Grace"), 7, "Ada", Cancel));
        Assert.Equal("reason", Fault(await Edits.ApplyAsync(made.Id, Stand(ActionState.NotDoing), 1, "Ada", Cancel)));
        Assert.Equal("title", Fault(await Edits.ApplyAsync(made.Id, new() { Title = Given<string>.Cleared }, 1, "Ada", Cancel)));
        Assert.Equal(
            "incidents", Fault(await Edits.ApplyAsync(made.Id, new() { Incidents = Ids("9") }, 1, "Ada", Cancel)));
        Assert.Equal(
            "groups", Fault(await Edits.ApplyAsync(made.Id, new() { Groups = Ids("x") }, 1, "Ada", Cancel)));

        Assert.Equal(2, Saved(await Edits.ApplyAsync(made.Id, Stand(ActionState.Done), 1, "Grace", Cancel)).Version);
        // The same again is nothing new.
        Assert.Equal(2, Saved(await Edits.ApplyAsync(made.Id, Stand(ActionState.Done), 2, "Grace", Cancel)).Version);
        await using var context = file.Context();
        var row = await context.Actions.SingleAsync(Cancel);
        Assert.Equal((ActionState.Done, (DateOnly?)new DateOnly(2026, 6, 1), "Grace"), (row.State, row.Done, row.UpdatedBy));
        Assert.Contains("state: open → done", (await file.LogAsync())[^1].Told());
    }

    [Fact]
    public async Task An_advice_becomes_one_action_and_another_only_once_that_is_over()
    {
        var made = Saved(await Edits.TakeAsync(Breaker, Agreed("Add a breaker"), null, "Ada", Cancel));

        Assert.Equal(
            new ActionEditResult.Taken(made.Id), await Edits.TakeAsync(Breaker, Agreed("Again"), null, "Ada", Cancel));
        Assert.False(await file.Get<AdviceEdits>().SetAsideAsync(Breaker.Id, "", "Not now.", null, "Ada", Cancel));
        var kept = (await file.Get<ActionQuery>().FindAsync(made.Id, Cancel))!.Advice!.Read()!;
        Assert.Equal((Breaker.Id, Breaker.Title, Breaker.Because[0]), (kept.Id, kept.Title, kept.Because[0]));

        await Edits.ApplyAsync(made.Id, Stand(ActionState.Done), null, "Ada", Cancel);
        Assert.IsType<ActionEditResult.Taken>(await Edits.TakeAsync(Breaker, Agreed("Again"), null, "Ada", Cancel));
        var again = Saved(await Edits.TakeAsync(Breaker, Agreed("Again"), made.Id, "Ada", Cancel));
        await Edits.ApplyAsync(
            again.Id, Stand(ActionState.NotDoing) with { Reason = Given<string>.Of("Bought") }, null, "Ada", Cancel);
        Assert.NotEqual(again.Id, Saved(await Edits.TakeAsync(Breaker, Agreed("Third"), null, "Ada", Cancel)).Id);
    }

    [Fact]
    public async Task Those_of_a_post_mortem_are_followed_here_and_its_text_stands_once_published()
    {
        var content = Begun with
        {
            Sections = new() { Summary = "a", Impact = "b", Propagation = "c", DetectionGaps = "d",
                KnowledgeGaps = "e", StructuralChange = "f" },
            Timeline =
            [
                new(Guid.CreateVersion7(), At("2026-05-01 10:00"), "Started", "files"),
                new(Guid.CreateVersion7(), At("2026-05-01 11:00"), "Resolved", "files"),
            ],
        };
        var written = ((PostMortemSaveResult.Saved)await file.Get<PostMortemCreation>().CreateAsync(content, "Ada", Cancel)).Now;
        var action = Assert.Single(await file.Get<ActionQuery>().ReadAsync(Cancel));
        Assert.Equal((ActionOrigin.PostMortem, $"{written.Id}"), (action.Origin, action.OriginId));
        Assert.Equal(["1"], action.Incidents);

        Saved(await Edits.ApplyAsync(action.Id, Owner("Grace"), action.Version, "Ada", Cancel));
        var seen = (await file.Get<PostMortemQuery>().FindAsync(written.Id, Cancel))!;
        Assert.Equal(("Grace", written.Version + 1), (seen.Content.Actions[0].Owner, seen.Version));

        await file.Get<PostMortemPublishing>().PublishAsync(written.Id, null, "Ada", Cancel);
        Assert.Equal("title", Fault(await Edits.ApplyAsync(action.Id, new() { Title = Given<string>.Of("Other") }, null, "Ada", Cancel)));
        Assert.Equal(
            "state",
            Fault(await Edits.ApplyAsync(
                action.Id, Stand(ActionState.NotDoing) with { Reason = Given<string>.Of("Bought") }, null, "Ada", Cancel)));
        Saved(await Edits.ApplyAsync(action.Id, Stand(ActionState.InProgress), null, "Ada", Cancel));
        Assert.Equal(
            ActionState.InProgress, (await file.Get<PostMortemQuery>().FindAsync(written.Id, Cancel))!.Content.Actions[0].State);
        Assert.Contains(
            "actions · Add a breaker · state: open → in-progress", (await file.LogAsync())[^1].Told());
    }

    private static ActionPatch Owner(string name) => new() { Owner = Given<string>.Of(name) };

    private static Given<ValueList<string>> Ids(string id) => Given<ValueList<string>>.Of([id]);

    private static ActionPatch Stand(ActionState state) => new() { State = Given<ActionState?>.Of(state) };

    private static ActionEditResult.Saved Saved(ActionEditResult result) => Assert.IsType<ActionEditResult.Saved>(result);

    private static string Fault(ActionEditResult result) => Assert.IsType<ActionEditResult.Refused>(result).Faults[0].Field;
}
