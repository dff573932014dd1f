using Microsoft.Extensions.Logging.Abstractions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.PostMortems.Editing;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.PostMortems;

[EitherDatabase]
public sealed class DraftSessionTests : IAsyncLifetime
{
    private readonly ManualClock clock = new(StoredOrganisation.Now);
    private readonly List<Task> running = [];
    private StoredOrganisation organisation = null!;
    private StoredPostMortem begun = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        organisation = await StoredOrganisation.OpenAsync();
        begun = Saved(
            await organisation.Get<PostMortemCreation>().CreateAsync(new PostMortem { Title = "Checkout is slow" }, "Ada", Cancel));
    }

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task What_is_typed_is_stored_after_a_pause_and_not_before()
    {
        await using var session = Open();
        session.Type(PostMortemSection.Summary, "The call");
        await PassAsync(500);
        session.Type(PostMortemSection.Summary, "The call waits.");
        await PassAsync(799);
        Assert.Equal(("", true), ((await ReadAsync()).Sections.Summary, session.IsUnsaved));
        await PassAsync(1);
        Assert.Equal(("The call waits.", false), ((await ReadAsync()).Sections.Summary, session.IsUnsaved));
        // 500 + 799 + 1 ms after the start.
        Assert.Equal(StoredOrganisation.Now.AddMilliseconds(1300), session.SavedAt);
    }

    [Fact]
    public async Task Unbroken_typing_is_stored_after_three_seconds()
    {
        await using var session = Open();
        for (var letters = 1; letters <= 5; letters++)
        {
            session.Type(PostMortemSection.Summary, new('a', letters));
            await PassAsync(500);
        }
        session.Type(PostMortemSection.Summary, "aaaaaa");
        await PassAsync(499);
        Assert.Equal("", (await ReadAsync()).Sections.Summary);
        await PassAsync(1);
        Assert.Equal("aaaaaa", (await ReadAsync()).Sections.Summary);
    }

    [Fact]
    public async Task Leaving_stores_what_was_typed_last()
    {
        var session = Open();
        session.Type(PostMortemSection.Impact, "A third of the users.");
        await session.DisposeAsync();
        Assert.Equal("A third of the users.", (await ReadAsync()).Sections.Impact);
    }

    [Fact]
    public async Task What_somebody_else_wrote_elsewhere_comes_in_with_the_next_save()
    {
        await using var session = Open();
        await OtherAsync(PostMortemSection.Impact, "Theirs.");
        session.Type(PostMortemSection.Summary, "Mine.");
        await session.SaveAsync();
        Assert.Equal(("Mine.", "Theirs."), (session.Written.Sections.Summary, session.Written.Sections.Impact));
        Assert.Equal(session.Written, await ReadAsync());
    }

    [Fact]
    public async Task A_text_that_somebody_else_changed_too_keeps_both_until_a_person_chooses()
    {
        await using var session = Open();
        await OtherAsync(PostMortemSection.Summary, "Theirs.");
        session.Type(PostMortemSection.Summary, "Mine.");
        await session.SaveAsync();
        var (written, stored) = (session.Written.Sections.Summary, session.Stored.Content.Sections.Summary);
        Assert.Equal(
            (true, "Mine.", "Theirs.", "Grace"),
            (session.IsDisputed(PostMortemSection.Summary), written, stored, session.Stored.UpdatedBy));
        // Writing goes on, and other texts are saved meanwhile.
        session.Type(PostMortemSection.Summary, "Mine, longer.");
        session.Type(PostMortemSection.Impact, "Also mine.");
        await session.SaveAsync();
        Assert.Equal(("Theirs.", "Also mine."), ((await ReadAsync()).Sections.Summary, (await ReadAsync()).Sections.Impact));
        await session.SettleAsync(PostMortemSection.Summary, "Theirs.\n\nMine, longer.");
        Assert.Equal(
            (false, "Theirs.\n\nMine, longer."), (session.IsDisputed(PostMortemSection.Summary), (await ReadAsync()).Sections.Summary));
        Assert.False(session.IsUnsaved);
    }

    [Fact]
    public async Task Choosing_theirs_ends_the_dispute_and_says_that_mine_is_given_up()
    {
        await using var session = Open();
        var given = new List<PostMortemSection?>();
        session.GivenUp += given.Add;
        await OtherAsync(PostMortemSection.Summary, "Theirs.");
        session.Type(PostMortemSection.Summary, "Mine.");
        await session.SaveAsync();
        await session.SettleAsync(PostMortemSection.Summary, "Theirs.");
        Assert.Equal([PostMortemSection.Summary], given);
        Assert.Equal((false, false), (session.IsUnsaved, session.IsDisputed(PostMortemSection.Summary)));
    }

    [Fact]
    public async Task Typing_goes_on_while_a_save_is_under_way()
    {
        await using var session = Open();
        session.Type(PostMortemSection.Summary, "The call");
        var save = session.SaveAsync();
        session.Type(PostMortemSection.Summary, "The call waits.");
        await save;
        Assert.Equal("The call waits.", session.Written.Sections.Summary);
        await PassAsync(800);
        Assert.Equal("The call waits.", (await ReadAsync()).Sections.Summary);
        Assert.False(session.IsDisputed(PostMortemSection.Summary));
    }

    [Fact]
    public async Task What_was_typed_into_a_post_mortem_that_was_published_meanwhile_is_kept_and_stored_when_it_is_reopened()
    {
        var complete = await CompleteAsync();
        await using var session = Open();
        session.Type(PostMortemSection.WentWell, "The flag.");
        var decisions = new DraftDecisions(
            session, organisation.Get<ReliabilityDashboard.Features.PostMortems.PostMortemDecisions>(), organisation.Get<SaveAttempts>(),
            () => Task.FromResult(true));
        Saved(await organisation.Get<PostMortemPublishing>().PublishAsync(complete.Id, null, "Grace", Cancel));
        await session.SaveAsync();
        Assert.True(session.IsClosed);
        Assert.StartsWith("Grace published it on 5 Oct 2026, 12:00 UTC.", session.Problem, StringComparison.Ordinal);
        Assert.Equal("The flag.", session.Written.Sections.WentWell);
        await decisions.ReopenAsync();
        Assert.Equal((false, null, PostMortemState.Draft), (session.IsClosed, session.Problem, session.Stored.State));
        Assert.Equal("The flag.", (await ReadAsync()).Sections.WentWell);
    }

    [Fact]
    public async Task An_empty_title_is_not_stored_but_everything_else_is()
    {
        await using var session = Open();
        session.Type(null, " ");
        session.Type(PostMortemSection.Summary, "Mine.");
        await session.SaveAsync();
        Assert.Equal(("Checkout is slow", "Mine."), ((await ReadAsync()).Title, (await ReadAsync()).Sections.Summary));
    }

    [Fact]
    public async Task A_save_that_fails_keeps_the_text_says_so_and_is_tried_again()
    {
        await using var session = Open();
        session.Type(PostMortemSection.Summary, "Mine.");
        await organisation.RenameTableAsync("post_mortems", "away");
        await session.SaveAsync();
        Assert.Equal("the database did not take it. It is tried again every 5 s", session.Problem);
        Assert.Equal(("Mine.", true), (session.Written.Sections.Summary, session.IsUnsaved));
        await organisation.RenameTableAsync("away", "post_mortems");
        await PassAsync(5000);
        Assert.Null(session.Problem);
        Assert.Equal("Mine.", (await ReadAsync()).Sections.Summary);
    }

    [Fact]
    public async Task A_title_kept_by_the_browser_is_stored_where_nobody_changed_it_and_disputed_where_somebody_did()
    {
        await using var session = Open();
        Assert.Equal("the title", KeptField.Restore(session, new("title", "Checkout waits", "Checkout is slow", 0)));
        await session.SaveAsync();
        Assert.Equal("Checkout waits", (await ReadAsync()).Title);
        Assert.Null(KeptField.Restore(session, new("title", "Checkout waits", "Checkout is slow", 0)));
        Assert.Equal("the title", KeptField.Restore(session, new("title", "Kept too", "Checkout is slow", 0)));
        await session.SaveAsync();
        Assert.Equal((true, "Kept too", "Checkout waits"), (session.IsDisputed(null), session.Written.Title, (await ReadAsync()).Title));
    }

    [Fact]
    public async Task Texts_that_browsers_wrote_are_taken_over_without_touching_what_is_typed_here()
    {
        await using var session = Open();
        session.Type(null, "Checkout waits");
        await OtherAsync(PostMortemSection.Impact, "Theirs.");
        session.Follow((await organisation.Get<PostMortemQuery>().FindAsync(begun.Id, Cancel))!);
        Assert.Equal(("Checkout waits", "Theirs.", true), (session.Written.Title, session.Written.Sections.Impact, session.IsUnsaved));
        Assert.Equal("Grace", session.Stored.UpdatedBy);
        await session.SaveAsync();
        Assert.Equal(("Checkout waits", "Theirs."), ((await ReadAsync()).Title, (await ReadAsync()).Sections.Impact));
    }

    [Fact]
    public async Task A_kept_line_comes_back_in_its_place_or_as_a_new_one()
    {
        var line = new TimelineEvent(Guid.CreateVersion7(), StoredOrganisation.Now, "Pool full", TimelineEvent.Typed);
        begun = Saved(await organisation.Get<PostMortemEdits>().SaveAsync(
            begun.Id, begun.Content, begun.Content with { Timeline = [line] }, "Ada", Cancel));
        await using var session = Open();
        KeptField.Restore(session, new(KeptField.Of(line), "Pool full of waiting calls", "Pool full", 0));
        KeptField.Restore(session, new($"timeline/{Guid.CreateVersion7()}", "Provider switched off", "", 0));
        KeptField.Restore(session, new($"action/{Guid.CreateVersion7()}", "Set a timeout", "", 0));
        Assert.Equal(["Pool full of waiting calls", "Provider switched off"], session.Written.Timeline.Select(row => row.Text));
        var action = Assert.Single(session.Written.Actions);
        Assert.Equal(("Set a timeout", false), (action.Title, action.IsArchitecturalImprovement));
    }

    private DraftSession Open() =>
        new(
            begun, organisation.Get<PostMortemEdits>(), () => "Ada", clock, ReportingCalendar.Utc, Run,
            organisation.Get<IDatabaseProvider>(), NullLogger.Instance);

    private Task Run(Func<Task> work)
    {
        var task = work();
        running.Add(task);
        return task;
    }

    private async Task PassAsync(double milliseconds)
    {
        clock.Pass(TimeSpan.FromMilliseconds(milliseconds));
        await Task.WhenAll(running);
    }

    private async Task OtherAsync(PostMortemSection section, string text) =>
        Saved(await organisation.Get<PostMortemEdits>().SaveAsync(
            begun.Id, begun.Content, begun.Content.WithText(section, text), "Grace", Cancel));

    private async Task<StoredPostMortem> CompleteAsync() =>
        begun = Saved(
            await organisation.Get<PostMortemEdits>().SaveAsync(
                begun.Id, begun.Content, begun.Content.Complete(StoredOrganisation.Now), "Ada", Cancel));

    private async Task<PostMortem> ReadAsync() => (await organisation.Get<PostMortemQuery>().FindAsync(begun.Id, Cancel))!.Content;

    private static StoredPostMortem Saved(PostMortemSaveResult result) => Assert.IsType<PostMortemSaveResult.Saved>(result).Now;
}
