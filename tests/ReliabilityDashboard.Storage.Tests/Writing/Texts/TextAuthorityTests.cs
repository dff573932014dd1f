using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Learning.Texts;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing.Texts;

[EveryDatabase]
public sealed class TextAuthorityTests : IAsyncLifetime
{
    private const PostMortemSection Section = PostMortemSection.Propagation;
    private readonly ManualClock clock = new(At("2026-06-01 12:00"));
    private DatabaseBench bench = null!;
    private StoredPostMortem begun = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        bench = await DatabaseBench.OpenAsync(clock);
        begun = Assert.IsType<PostMortemSaveResult.Saved>(
            await bench.Get<PostMortemCreation>().CreateAsync(
                new() { Title = "Checkout is slow", Sections = new() { Propagation = "The\r\npool" } }, "Ada", Cancel)).Now;
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task A_push_is_the_newest_text_of_everything_that_reads()
    {
        Assert.Equal(TextPushResult.Taken, await PushAsync(0, 1, "The\npool", "The\nfull pool"));
        var now = (await bench.Get<PostMortemQuery>().FindAsync(begun.Id, Cancel))!;
        Assert.Equal(("The\nfull pool", "Grace", begun.Version + 1), (now.Content.Sections.Propagation, now.UpdatedBy, now.Version));
        var texts = (await bench.Get<TextNewsQuery>().NowAsync(begun.Id, Cancel))!;
        Assert.Equal(new TextNow(1, 1, "The\nfull pool"), texts.Sections[Section]);
        Assert.Equal(new TextNow(1, 0, ""), texts.Sections[PostMortemSection.Summary]);
    }

    [Fact]
    public async Task The_same_push_twice_is_stored_once_and_one_with_more_behind_it_adds_only_that()
    {
        Assert.Equal(TextPushResult.Taken, await PushAsync(0, 1, "The\npool", "The pool"));
        Assert.Equal(TextPushResult.Taken, await PushAsync(0, 1, "The\npool", "The pool"));
        var both = new TextPush(
            1, 0, "page", [new(1, TextChange.Between("The\npool", "The pool")), new(2, TextChange.Between("The pool", "The pools"))]);
        Assert.Equal(TextPushResult.Taken, await PushAsync(both));
        Assert.Equal(("The pools", 2), (await TextAsync(), (await NewsAsync(0)).Updates.Count));
    }

    [Fact]
    public async Task Whoever_comes_second_is_behind_and_stores_nothing()
    {
        await PushAsync(0, 1, "The\npool", "The pool");
        Assert.Equal(TextPushResult.Behind, await PushAsync(0, 1, "The\npool", "A pool", "another page"));
        Assert.Equal("The pool", await TextAsync());
    }

    [Fact]
    public async Task A_push_from_the_future_of_another_text_with_a_gap_or_with_half_a_character_has_to_read_anew()
    {
        Assert.Equal(TextPushResult.Resync, await PushAsync(7, 1, "The\npool", "The pool"));
        Assert.Equal(TextPushResult.Resync, await PushAsync(0, 1, "Another text", "The pool"));
        Assert.Equal(TextPushResult.Resync, await PushAsync(0, 2, "The\npool", "The pool"));
        Assert.Equal(TextPushResult.Resync, await PushAsync(new(2, 0, "page", [new(1, TextChange.Between("The\npool", "The pool"))])));
        await PushAsync(0, 1, "The\npool", "😀");
        Assert.Equal(TextPushResult.Resync, await PushAsync(new(1, 1, "page", [new(2, TextChange.Of([new(1, null), new(1, "")]))])));
        Assert.Equal("😀", await TextAsync());
    }

    [Fact]
    public async Task What_would_hold_more_than_a_section_may_is_refused_whole()
    {
        Assert.Equal(TextPushResult.TooLong, await PushAsync(0, 1, "The\npool", new('x', TextLimits.Letters + 1)));
        Assert.Equal("The\npool", await TextAsync());
        Assert.Equal(TextPushResult.Taken, await PushAsync(0, 1, "The\npool", new('x', TextLimits.Letters)));
    }

    [Fact]
    public async Task Into_a_published_one_or_none_nothing_is_written()
    {
        await bench.Get<PostMortemEdits>().SaveAsync(
            begun.Id, begun.Content,
            begun.Content with
            {
                Sections = SectionNames.All.Aggregate(
                    begun.Content.Sections, (sections, one) => sections.With(one, sections[one].Length > 0 ? sections[one] : "Answered.")),
                Timeline = [Line("10:00"), Line("11:00")],
                Actions = [new(Guid.CreateVersion7(), "Add a breaker", ActionKind.Architectural)],
            },
            "Ada", Cancel);
        Assert.IsType<PostMortemSaveResult.Saved>(await bench.Get<PostMortemPublishing>().PublishAsync(begun.Id, null, "Ada", Cancel));
        Assert.Equal(TextPushResult.Closed, await PushAsync(1, 1, "The\npool", "The pool"));
        Assert.Equal(
            TextPushResult.Unknown,
            await bench.Get<TextAuthority>().PushAsync(99, Section, new(1, 0, "page", []), "Grace", Cancel));
    }

    [Fact]
    public async Task What_a_program_puts_in_place_of_all_is_one_update_for_those_who_write_and_a_stale_one_is_refused()
    {
        var wanted = begun.Content.WithText(Section, "The\r\nfull pool").WithText(PostMortemSection.Summary, "Slow.");
        await bench.Get<PostMortemEdits>().ReplaceAsync(begun.Id, wanted, begun.Version, "a program", Cancel);
        var news = await NewsAsync(begun.Version);
        Assert.Equal(
            [(PostMortemSection.Propagation, """[4,[0,"full "],4]"""), (PostMortemSection.Summary, """[[0,"Slow."]]""")],
            news.Updates.Select(update => (update.Section, update.Changes)).OrderBy(update => update.Section.ToString()));
        await PushAsync(1, 1, "The\nfull pool", "The pool");
        Assert.IsType<PostMortemSaveResult.Stale>(
            await bench.Get<PostMortemEdits>().ReplaceAsync(begun.Id, wanted, begun.Version + 1, "a program", Cancel));
        Assert.Equal("The pool", await TextAsync());
    }

    [Fact]
    public async Task From_two_thousand_updates_on_a_new_epoch_begins_and_only_the_one_before_it_is_kept()
    {
        var text = "The\npool";
        for (var push = 0; push < 9; push++)
        {
            var updates = new List<PushedUpdate>();
            for (var one = 1; one <= 500; one++)
                updates.Add(new((push * 500) + one, TextChange.Between(text, text = text == "a" ? "" : "a")));
            Assert.Equal(TextPushResult.Taken, await PushAsync(new(push / 4 + 1 > 2 ? 2 : 1, push * 500, "page", updates)));
        }
        var news = await NewsAsync(0);
        Assert.Equal(
            [(2, 2001), (3, 4001)], news.Updates.GroupBy(update => update.Epoch).Select(one => (one.Key, one.Min(u => u.Version))));
        Assert.Equal(4500, news.Updates[^1].Version);
        Assert.Equal(new TextNow(3, 4500, text), (await bench.Get<TextNewsQuery>().NowAsync(begun.Id, Cancel))!.Sections[Section]);
    }

    [Fact]
    public async Task Who_writes_is_known_until_they_leave_or_say_nothing_for_long()
    {
        var people = bench.Get<WritingPeople>();
        await people.SayAsync(Person("one", 3), Cancel);
        await people.SayAsync(Person("one", 5), Cancel);
        await people.SayAsync(Person("two", 1), Cancel);
        Assert.Equal([("one", 5), ("two", 1)], (await NewsAsync(0)).Writers.Select(writer => (writer.Client, writer.Head)));
        await people.LeaveAsync(begun.Id, "two", Cancel);
        Assert.Equal(["one"], (await NewsAsync(0)).Writers.Select(writer => writer.Client));
        clock.Pass(WritingPeople.Silence + TimeSpan.FromSeconds(1));
        await people.SayAsync(Person("three", 1), Cancel);
        Assert.Equal(["three"], (await NewsAsync(0)).Writers.Select(writer => writer.Client));
    }

    private static TimelineEvent Line(string at) =>
        new(Guid.CreateVersion7(), At($"2026-06-01 {at}"), "It happened", TimelineEvent.Typed);

    private WritingPerson Person(string client, int head) =>
        new() { PostMortemId = begun.Id, Client = client, Person = "Grace", Section = Section, Head = head };

    private Task<TextPushResult> PushAsync(int version, int number, string before, string after, string client = "page") =>
        PushAsync(new(1, version, client, [new(number, TextChange.Between(before, after))]));

    private Task<TextPushResult> PushAsync(TextPush push) =>
        bench.Get<TextAuthority>().PushAsync(begun.Id, Section, push, "Grace", Cancel);

    private async Task<TextNews> NewsAsync(int since) => (await bench.Get<TextNewsQuery>().SinceAsync(begun.Id, since, Cancel))!;

    private async Task<string> TextAsync() => (await bench.Get<PostMortemQuery>().FindAsync(begun.Id, Cancel))!.Content.Sections[Section];
}
