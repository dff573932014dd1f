using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Learning;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class PostMortemPublishingTests : IAsyncLifetime
{
    private static readonly PostMortem Complete = new()
    {
        Title = "Checkout is slow",
        Incidents = [1],
        Sections = new()
        {
            Summary = "a",
            Impact = "b",
            Propagation = "c",
            DetectionGaps = "d",
            KnowledgeGaps = "e",
            StructuralChange = "f",
        },
        Timeline =
        [
            new(Guid.CreateVersion7(), At("2026-05-01 10:00"), "Started", "files"),
            new(Guid.CreateVersion7(), At("2026-05-01 11:00"), "Resolved", "files"),
        ],
        Actions =
        [
            new(Guid.CreateVersion7(), "Circuit breaker", ActionKind.Architectural),
            new(Guid.CreateVersion7(), "Runbook", ActionKind.Documentation),
        ],
    };

    private DatabaseBench file = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PostMortemPublishing Publishing => file.Get<PostMortemPublishing>();

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync(new StoppedClock(At("2026-06-01 12:00")));
        await file.SaveAsync(Mode(1), Incident(1, "2026-05-01 10:00"));
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task Who_began_it_and_who_published_what_stands_there_is_known_from_the_log()
    {
        var begun = await CreateAsync(Complete with { Title = "Draft" });
        var people = file.Get<PostMortemPeopleQuery>();
        Assert.Equal(new PostMortemPeople("Ada", null), await people.FindAsync(begun.Id, published: false, Cancel));
        Saved(await file.Get<PostMortemEdits>().SaveAsync(begun.Id, Complete with { Title = "Draft" }, Complete, "Edsger", Cancel));
        Saved(await Publishing.PublishAsync(begun.Id, null, "Grace", Cancel));
        Saved(await Publishing.ReopenAsync(begun.Id, "Edsger", Cancel));
        Saved(await Publishing.PublishAsync(begun.Id, null, "Barbara", Cancel));
        Saved(await file.Get<PostMortemActionEdits>().StandAsync(begun.Id, Complete.Actions[0].Id, ActionState.Done, "Edsger", Cancel));
        Assert.Equal(new PostMortemPeople("Ada", "Barbara"), await people.FindAsync(begun.Id, published: true, Cancel));
        Assert.Equal(new PostMortemPeople(null, null), await people.FindAsync(begun.Id + 1, published: true, Cancel));
    }

    [Fact]
    public async Task A_complete_one_is_published_with_its_instant_and_its_text_then_stands()
    {
        var begun = await CreateAsync(Complete);
        var published = Saved(await Publishing.PublishAsync(begun.Id, begun.Version, "Ada", Cancel));
        Assert.Equal((PostMortemState.Published, At("2026-06-01 12:00")), (published.State, published.PublishedAt));
        Assert.IsType<PostMortemSaveResult.Closed>(
            await file.Get<PostMortemEdits>().SaveAsync(begun.Id, Complete, Complete with { Title = "Other" }, "Grace", Cancel));
        Assert.Equal("Checkout is slow", (await ReadAsync(begun.Id)).Content.Title);
    }

    [Fact]
    public async Task Without_an_architectural_improvement_it_stays_a_draft()
    {
        var begun = await CreateAsync(Complete with { Actions = [Complete.Actions[1]] });
        var incomplete = Assert.IsType<PostMortemSaveResult.Incomplete>(await Publishing.PublishAsync(begun.Id, null, "Ada", Cancel));
        Assert.Equal("architectural-improvement", Assert.Single(incomplete.Missing).Code);
        Assert.Equal(PostMortemState.Draft, (await ReadAsync(begun.Id)).State);
    }

    [Fact]
    public async Task A_version_that_nobody_read_is_not_published()
    {
        var begun = await CreateAsync(Complete);
        await file.Get<PostMortemEdits>().SaveAsync(begun.Id, Complete, Complete with { Title = "Newer" }, "Grace", Cancel);
        Assert.IsType<PostMortemSaveResult.Stale>(await Publishing.PublishAsync(begun.Id, begun.Version, "Ada", Cancel));
    }

    [Fact]
    public async Task A_published_one_is_a_draft_again_when_reopened_and_can_be_written_in()
    {
        var begun = await CreateAsync(Complete);
        await Publishing.PublishAsync(begun.Id, null, "Ada", Cancel);
        Assert.IsType<PostMortemSaveResult.Closed>(await Publishing.AskForReviewAsync(begun.Id, "Ada", Cancel));
        var reopened = Saved(await Publishing.ReopenAsync(begun.Id, "Ada", Cancel));
        Assert.Equal((PostMortemState.Draft, (DateTime?)null), (reopened.State, reopened.PublishedAt));
        Saved(await file.Get<PostMortemEdits>().SaveAsync(begun.Id, Complete, Complete with { Title = "Other" }, "Ada", Cancel));
    }

    [Fact]
    public async Task A_draft_goes_to_review_and_back()
    {
        var begun = await CreateAsync(Complete);
        Assert.Equal(PostMortemState.InReview, Saved(await Publishing.AskForReviewAsync(begun.Id, "Ada", Cancel)).State);
        Assert.Equal(PostMortemState.Draft, Saved(await Publishing.ReopenAsync(begun.Id, "Ada", Cancel)).State);
    }

    [Fact]
    public async Task Actions_are_followed_after_publication_but_its_only_improvement_cannot_be_dropped()
    {
        var begun = await CreateAsync(Complete);
        await Publishing.PublishAsync(begun.Id, null, "Ada", Cancel);
        var edits = file.Get<PostMortemActionEdits>();
        Assert.Equal(
            ActionState.Done,
            Saved(await edits.StandAsync(begun.Id, Complete.Actions[0].Id, ActionState.Done, "Ada", Cancel)).Content.Actions[0].State);
        await using (var context = file.Context())
            Assert.Equal(
                [new DateOnly(2026, 6, 1), (DateOnly?)null],
                await context.Actions.OrderBy(action => action.Position).Select(action => action.Done).ToListAsync(Cancel));
        Assert.Equal(
            ActionState.NotDoing,
            Saved(await edits.StandAsync(begun.Id, Complete.Actions[1].Id, ActionState.NotDoing, "Ada", Cancel)).Content.Actions[1].State);
        Assert.IsType<PostMortemSaveResult.Incomplete>(
            await edits.StandAsync(begun.Id, Complete.Actions[0].Id, ActionState.NotDoing, "Ada", Cancel));
        Assert.Equal(ActionState.Done, (await ReadAsync(begun.Id)).Content.Actions[0].State);
    }

    [Fact]
    public async Task The_list_shows_the_last_changed_first_with_incidents_and_actions_counted()
    {
        var empty = await CreateAsync(new PostMortem { Title = "Second" });
        var begun = await CreateAsync(Complete);
        await file.Get<PostMortemActionEdits>().StandAsync(begun.Id, Complete.Actions[1].Id, ActionState.Done, "Ada", Cancel);
        var list = await file.Get<PostMortemListQuery>().ReadAsync(Cancel);
        Assert.Equal([begun.Id, empty.Id], list.Select(entry => entry.Id));
        Assert.Equal((1, 1, "INC-1"), (list[0].ActionsOpen, list[0].ActionsDone, Assert.Single(list[0].Incidents).ExternalId));
        Assert.Equal(2, await file.Get<PostMortemListQuery>().DraftsAsync(Cancel));
        await Publishing.PublishAsync(begun.Id, null, "Ada", Cancel);
        Assert.Equal(1, await file.Get<PostMortemListQuery>().DraftsAsync(Cancel));
    }

    private async Task<StoredPostMortem> CreateAsync(PostMortem content) =>
        Saved(await file.Get<PostMortemCreation>().CreateAsync(content, "Ada", Cancel));

    private static StoredPostMortem Saved(PostMortemSaveResult result) => Assert.IsType<PostMortemSaveResult.Saved>(result).Now;

    private async Task<StoredPostMortem> ReadAsync(long id) => (await file.Get<PostMortemQuery>().FindAsync(id, Cancel))!;
}
