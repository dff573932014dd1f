using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class FailureModeEditsTests : IAsyncLifetime
{
    private static readonly DateTime Day = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private DatabaseBench database = null!;

    private FailureModeEdits Edits => database.Get<FailureModeEdits>();

    public async ValueTask InitializeAsync() => database = await DatabaseBench.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Merging_keeps_the_older_id_and_the_name_of_the_mode_merged_into()
    {
        var (older, younger) = (await ModeAsync("pool exhausted"), await ModeAsync("card provider times out"));
        await IncidentAsync(older, 1);

        var outcome = await Edits.MergeAsync(older, younger, "Ada", Cancel);

        Assert.Equal(older, outcome.Id);
        var history = await HistoryAsync();
        var mode = Assert.Single(history.FailureModes.Values);
        Assert.Equal((older, "card provider times out", GroupRule.Person), (mode.Id, mode.Title, mode.Rule));
    }

    [Fact]
    public async Task Incidents_of_the_younger_mode_belong_to_the_older_one_by_a_persons_word()
    {
        var (older, younger) = (await ModeAsync("a"), await ModeAsync("b"));
        await IncidentAsync(older, 1);
        var moved = await IncidentAsync(younger, 2);

        await Edits.MergeAsync(younger, older, "Ada", Cancel);

        await using var context = database.Context();
        var stored = await context.Incidents.SingleAsync(i => i.Id == moved, Cancel);
        Assert.Equal((older, GroupRule.Person, "Merged by Ada"), (stored.FailureModeId, stored.GroupRule, stored.GroupReason));
        Assert.Equal(GroupRule.Person, (await context.FailureModes.SingleAsync(m => m.Id == older, Cancel)).Rule);
    }

    [Fact]
    public async Task A_later_incident_with_the_key_of_the_merged_mode_counts_with_the_mode_it_redirects_to()
    {
        var (older, younger) = (await ModeAsync("a"), await ModeAsync("b"));
        await Edits.MergeAsync(younger, older, "Ada", Cancel);

        // An import finds the mode by its key, which still stands.
        await using (var context = database.Context())
            Assert.Equal(younger, (await context.FailureModes.SingleAsync(m => m.Key == "b", Cancel)).Id);
        await IncidentAsync(younger, 3);

        Assert.Equal(older, Assert.Single((await HistoryAsync()).Incidents).Incident.GroupId);
    }

    [Fact]
    public async Task A_mode_merged_twice_ends_at_the_oldest()
    {
        var (first, second, third) = (await ModeAsync("a"), await ModeAsync("b"), await ModeAsync("c"));
        await IncidentAsync(third, 1);

        await Edits.MergeAsync(third, second, "Ada", Cancel);
        await Edits.MergeAsync(second, first, "Ada", Cancel);

        Assert.Equal(first, Assert.Single((await HistoryAsync()).Incidents).Incident.GroupId);
        await using var context = database.Context();
        Assert.Equal(
            [first, first],
            await context.FailureModes.Where(m => m.MergedIntoId != null).Select(m => m.MergedIntoId!.Value).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_mode_cannot_be_merged_into_itself_not_even_by_an_id_that_redirects_to_it()
    {
        var (older, younger) = (await ModeAsync("a"), await ModeAsync("b"));
        await Edits.MergeAsync(younger, older, "Ada", Cancel);

        Assert.NotNull((await Edits.MergeAsync(older, younger, "Ada", Cancel)).Refusal);
        Assert.NotNull((await Edits.MergeAsync(older, 999, "Ada", Cancel)).Refusal);
    }

    [Fact]
    public async Task Splitting_makes_a_mode_of_the_chosen_incidents_named_after_the_latest_of_them()
    {
        var mode = await ModeAsync("a");
        var (stays, early, late) = (
            await IncidentAsync(mode, 1, "stays"), await IncidentAsync(mode, 2, "early"), await IncidentAsync(mode, 3, "late"));

        var outcome = await Edits.SplitAsync(mode, [early, late], "  ", "Ada", Cancel);

        var history = await HistoryAsync();
        Assert.Equal("late", history.FailureModes[outcome.Id!.Value].Title);
        Assert.Equal(GroupRule.Person, history.FailureModes[outcome.Id!.Value].Rule);
        Assert.Equal(
            [mode, outcome.Id!.Value, outcome.Id!.Value], history.Incidents.OrderBy(i => i.Incident.Id).Select(i => i.Incident.GroupId));
        Assert.True(stays < early);
    }

    [Fact]
    public async Task Splitting_off_all_incidents_or_those_of_another_mode_changes_nothing()
    {
        var (mode, other) = (await ModeAsync("a"), await ModeAsync("b"));
        var (own, foreign) = (await IncidentAsync(mode, 1), await IncidentAsync(other, 2));

        Assert.NotNull((await Edits.SplitAsync(mode, [own], null, "Ada", Cancel)).Refusal);
        Assert.NotNull((await Edits.SplitAsync(mode, [foreign], null, "Ada", Cancel)).Refusal);
        Assert.Equal(2, (await HistoryAsync()).FailureModes.Count);
    }

    [Fact]
    public async Task Moving_puts_an_incident_into_another_mode_and_raises_its_version()
    {
        var (mode, other) = (await ModeAsync("a"), await ModeAsync("b"));
        var incident = await IncidentAsync(mode, 1);

        Assert.Equal(other, (await Edits.MoveAsync([incident], other, "Ada", Cancel)).Id);

        await using var context = database.Context();
        var stored = await context.Incidents.SingleAsync(Cancel);
        Assert.Equal(
            (other, GroupRule.Person, "Moved by Ada", 1), (stored.FailureModeId, stored.GroupRule, stored.GroupReason, stored.Version));
    }

    private Task<IncidentHistory> HistoryAsync() => database.HistoryAsync();

    private async Task<long> ModeAsync(string title)
    {
        await using var context = database.Context();
        var mode = new FailureModeEntity
        {
            Key = title,
            Rule = GroupRule.Title,
            Title = title,
            CreatedAt = Day,
        };
        context.FailureModes.Add(mode);
        await context.SaveChangesAsync(Cancel);
        return mode.Id;
    }

    private async Task<long> IncidentAsync(long mode, int day, string title = "it failed")
    {
        await using var context = database.Context();
        var incident = new IncidentEntity
        {
            Source = "s",
            ExternalId = $"{mode}-{day}",
            Title = title,
            StartedAt = Day.AddDays(day),
            FailureModeId = mode,
            GroupRule = GroupRule.Title,
            UpdatedAt = Day,
        };
        context.Incidents.Add(incident);
        await context.SaveChangesAsync(Cancel);
        return incident.Id;
    }
}
