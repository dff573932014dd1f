using System.Globalization;
using ReliabilityDashboard.Domain.Actions;

namespace ReliabilityDashboard.Domain.Tests.Actions;

public sealed class ActionFieldsTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly ActionFields Agreed = new() { Title = "Breaker", Kind = ActionKind.Architectural };

    [Fact]
    public void A_persons_word_holds_over_the_sources_newest_and_withdrawn_it_comes_back()
    {
        var source = Agreed with { Owner = "Ada", Due = new(2026, 4, 1) };
        var said = new ActionPatch { Owner = Given<string>.Of("Grace") }.Over(new());

        Assert.Equal(("Grace", "Breaker"), (ActionFields.Merge(source, said).Owner, ActionFields.Merge(source, said).Title));

        said = new ActionPatch { Owner = Given<string>.Cleared }.Over(said);
        Assert.Equal("Edsger", ActionFields.Merge(source with { Owner = "Edsger" }, said).Owner);
    }

    [Fact]
    public void A_target_is_one_sides_word_whole()
    {
        var holds = ActionFields.Merge(Agreed with { Service = "pay" }, new() { Caller = "web", Callee = "pay" });

        Assert.Equal((null, "web → pay"), (holds.Service, holds.Target));
    }

    [Theory]
    [InlineData(null, null, ActionState.Open)]
    [InlineData(null, "2026-03-01", ActionState.Done)]
    [InlineData(ActionState.InProgress, "2026-03-01", ActionState.InProgress)]
    [InlineData(ActionState.NotDoing, null, ActionState.NotDoing)]
    public void Where_nobody_says_its_state_the_day_it_was_done_tells(ActionState? state, string? done, ActionState holds)
    {
        var day = done is null ? (DateOnly?)null : DateOnly.Parse(done, CultureInfo.InvariantCulture);

        var merged = ActionFields.Merge(Agreed with { State = state, Done = day }, new());

        Assert.Equal(holds, merged.State);
        Assert.Equal(holds == ActionState.Done, merged.Done is not null);
    }

    [Fact]
    public void Who_calls_it_done_gives_it_the_day_and_who_takes_it_up_again_takes_that_back()
    {
        var done = Patch(ActionState.Done).ByPerson(Agreed, new(), Today);
        Assert.Equal(Today, done.Done);

        var again = Patch(ActionState.InProgress).ByPerson(done, new(), Today);
        Assert.Null(again.Done);
        Assert.Equal(Today.AddDays(9), Patch(ActionState.Done).ByPerson(again, new(), Today.AddDays(9)).Done);
        Assert.Equal(
            new DateOnly(2026, 3, 2),
            (Patch(ActionState.Done) with { Done = Given<DateOnly?>.Of(new(2026, 3, 2)) }).ByPerson(Agreed, new(), Today).Done);
        // The source knows the day already.
        Assert.Null(Patch(ActionState.Done).ByPerson(new(), Agreed with { Done = new(2026, 2, 1) }, Today).Done);
    }

    [Theory]
    [InlineData("2026-03-09", ActionState.Open, true)]
    [InlineData("2026-03-09", ActionState.InProgress, true)]
    [InlineData("2026-03-10", ActionState.Open, false)]
    [InlineData("2026-03-09", ActionState.Done, false)]
    [InlineData("2026-03-09", ActionState.NotDoing, false)]
    public void It_is_overdue_while_it_is_open_after_its_day(string due, ActionState state, bool overdue) =>
        Assert.Equal(overdue, (Agreed with { Due = DateOnly.Parse(due, CultureInfo.InvariantCulture), State = state }).IsOverdue(Today));

    [Fact]
    public void Each_rule_names_its_field()
    {
        Assert.Empty(ActionRules.Broken(Agreed with { Service = "pay", Done = Today.AddDays(1), Cost = 0 }, Today));
        Assert.Equal(["title", "kind"], Broken(new()));
        Assert.Equal(["service"], Broken(Agreed with { Service = "pay", Caller = "web", Callee = "pay" }));
        Assert.Equal(["callee"], Broken(Agreed with { Caller = "web" }));
        Assert.Equal(["caller"], Broken(Agreed with { Callee = "web" }));
        Assert.Equal(["callee"], Broken(Agreed with { Caller = "web", Callee = "WEB" }));
        Assert.Equal(["due"], Broken(Agreed with { Due = new(1999, 12, 31) }));
        Assert.Equal(["done"], Broken(Agreed with { Done = Today.AddDays(2) }));
        Assert.Equal(["opened"], Broken(Agreed with { Opened = Today.AddDays(2) }));
        Assert.Equal(["cost"], Broken(Agreed with { Cost = -1 }));
        Assert.Equal(["evidence"], Broken(Agreed with { Evidence = new('a', ActionRules.LongestText + 1) }));
        Assert.Equal(["incidents"], Broken(Agreed with { Incidents = ["a\0"] }));
    }

    [Fact]
    public void People_give_a_reason_and_keep_the_order_of_days()
    {
        Assert.Equal(["reason"], BrokenByPerson(Patch(ActionState.NotDoing), Agreed));
        Assert.Empty(BrokenByPerson(Patch(ActionState.NotDoing) with { Reason = Given<string>.Of("Bought") }, Agreed));
        Assert.Equal(["done"], BrokenByPerson(new() { Done = Given<DateOnly?>.Of(Today) }, Agreed with { State = ActionState.Open }));
        Assert.Equal(["done"], BrokenByPerson(Patch(ActionState.Done), Agreed with { Opened = Today.AddDays(1) }));
        // What a source got wrong keeps nobody from another word.
        Assert.Empty(BrokenByPerson(
            new() { Owner = Given<string>.Of("Ada") }, Agreed with { State = ActionState.NotDoing, Opened = Today, Done = Today }));
    }

    private static ActionPatch Patch(ActionState state) => new() { State = Given<ActionState?>.Of(state) };

    private static IEnumerable<string> Broken(ActionFields holds) => ActionRules.Broken(holds, Today).Select(rule => rule.Field);

    private static IEnumerable<string> BrokenByPerson(ActionPatch patch, ActionFields said) =>
        ActionRules.BrokenByPerson(patch, ActionFields.Merge(new(), patch.ByPerson(said, new(), Today))).Select(rule => rule.Field);
}
