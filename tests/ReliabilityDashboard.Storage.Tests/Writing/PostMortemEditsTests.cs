using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Learning;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class PostMortemEditsTests : IAsyncLifetime
{
    private static readonly PostMortem First = new()
    {
        Title = "Checkout is slow",
        Timeline =
        [
            new(Guid.CreateVersion7(), At("2026-05-01 10:00"), "Started", "files"),
            new(Guid.CreateVersion7(), At("2026-05-01 11:00"), "Resolved", "files"),
        ],
    };

    private DatabaseBench file = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync(new StoppedClock(At("2026-06-01 12:00")));
        await file.SaveAsync(Mode(1), Incident(1, "2026-05-01 10:00"), Incident(2, "2026-05-02 10:00"));
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task Beginning_twice_about_one_incident_begins_one_and_keeps_what_is_written()
    {
        var begun = await StartAsync();
        Assert.Equal((PostMortemState.Draft, "Ada", At("2026-06-01 12:00")), (begun.State, begun.UpdatedBy, begun.UpdatedAt));
        await SaveAsync(begun, begun.Content with { Title = "The provider times out" });
        var again = Assert
            .IsType<PostMortemSaveResult.Saved>(await file.Get<PostMortemCreation>().StartAsync(1, First, "Grace", Cancel))
            .Now;
        Assert.Equal((begun.Id, "The provider times out"), (again.Id, again.Content.Title));
    }

    [Fact]
    public async Task Factors_keep_their_order_and_are_counted_over_all_post_mortems()
    {
        var begun = await StartAsync();
        var saved = (await SaveAsync(begun, begun.Content with { Factors = ["No timeout", "Load"] })).Now;
        Assert.Equal(["No timeout", "Load"], saved.Content.Factors);
        await file.Get<PostMortemCreation>().CreateAsync(First with { Factors = ["Load"] }, "Ada", Cancel);
        saved = (await SaveAsync(saved, saved.Content with { Factors = ["Load", "Retry storm"] })).Now;
        Assert.Equal(["Load", "Retry storm"], saved.Content.Factors);
        Assert.Equal([new("Load", 2), new("Retry storm", 1)], await file.Get<FactorQuery>().ReadAsync(Cancel));
        var many = Enumerable.Range(0, ContributingFactor.Most + 1).Select(one => $"{one}");
        var refused = await file.Get<PostMortemEdits>().SaveAsync(
            saved.Id, saved.Content, saved.Content with { Factors = [.. many] }, "Ada", Cancel);
        Assert.Equal("factors", Assert.Single(Assert.IsType<PostMortemSaveResult.Refused>(refused).Faults).Field);
    }

    [Fact]
    public async Task A_text_that_cannot_be_stored_is_refused_by_its_name_wherever_it_stands()
    {
        var wrong = First with
        {
            Title = "a\0",
            Sections = new() { WentWell = "a\0" },
            Factors = ["a\0"],
            Timeline = [First.Timeline[0], First.Timeline[1] with { Text = "a\0" }],
            Actions = [new(Guid.CreateVersion7(), "Add a breaker", ActionKind.Architectural) { Owner = "a\0", Callee = "a\0" }],
        };
        var refused = Assert.IsType<PostMortemSaveResult.Refused>(await file.Get<PostMortemCreation>().CreateAsync(wrong, "Ada", Cancel));
        Assert.Equal(
            ["title", "sections.went_well", "factors[0]", "timeline[1].text", "actions[0].owner", "actions[0].callee"],
            refused.Faults.Select(fault => fault.Field));
    }

    [Fact]
    public async Task Everything_that_is_written_is_read_again()
    {
        var begun = await StartAsync();
        var wanted = begun.Content with
        {
            Incidents = [1, 2],
            Sections = new()
            {
                Summary = "a",
                Impact = "b",
                Propagation = "c",
                DetectionGaps = "d",
                KnowledgeGaps = "e",
                StructuralChange = "f",
                ContributingFactors = "g",
                WentWell = "h",
            },
            // Told in this order, though the second happened first.
            Timeline = [new(Guid.CreateVersion7(), At("2026-05-01 10:30"), "Пул потоков исчерпан", "typed"), begun.Content.Timeline[0]],
            Actions =
            [
                new(Guid.CreateVersion7(), "Circuit breaker", ActionKind.Architectural)
                {
                    Owner = "payments",
                    Due = new DateOnly(2026, 10, 30),
                    State = ActionState.Done,
                    Service = "checkout",
                    Caller = "checkout",
                    Callee = "card provider",
                    Pattern = "circuit breaker",
                },
                new(Guid.CreateVersion7(), "Alert on the pool", ActionKind.Monitoring),
            ],
        };
        var saved = await SaveAsync(begun, wanted);
        Assert.Equal(wanted, saved.Now.Content);
        Assert.Equal(saved.Now, await ReadAsync(begun.Id));
        Assert.Equal(2, saved.Now.Version);
    }

    [Fact]
    public async Task A_save_that_changes_nothing_keeps_version_and_instant()
    {
        var begun = await StartAsync();
        Assert.Equal(begun, (await SaveAsync(begun, begun.Content)).Now);
    }

    [Fact]
    public async Task Two_who_write_at_once_lose_nothing()
    {
        var begun = await StartAsync();
        await SaveAsync(
            begun,
            begun.Content with
            {
                Sections = new() { Summary = "Ada's", Impact = "Ada's impact" },
            }
        );
        var second = await SaveAsync(
            begun,
            begun.Content with
            {
                Sections = new() { Summary = "Grace's", Propagation = "Grace's answer" },
            },
            "Grace"
        );
        Assert.Equal(new TextConflict(PostMortemSection.Summary, "Ada's", "Grace's"), Assert.Single(second.Conflicts));
        Assert.Equal(
            new PostMortemSections
            {
                Summary = "Ada's",
                Impact = "Ada's impact",
                Propagation = "Grace's answer",
            },
            second.Now.Content.Sections
        );
        Assert.Equal("Grace", second.Now.UpdatedBy);
    }

    [Fact]
    public async Task Removed_lines_and_actions_are_gone()
    {
        var begun = await StartAsync();
        var more = (
            await SaveAsync(begun, begun.Content with { Actions = [new(Guid.CreateVersion7(), "Bulkhead", ActionKind.Architectural)] })
        ).Now;
        await SaveAsync(more, more.Content with { Timeline = [more.Content.Timeline[1]], Actions = [] });
        var left = (await ReadAsync(begun.Id))!.Content;
        Assert.Equal(("Resolved", 0), (Assert.Single(left.Timeline).Text, left.Actions.Count));
    }

    [Fact]
    public async Task A_post_mortem_without_a_title_or_about_an_unknown_incident_is_refused_by_field()
    {
        var begun = await StartAsync();
        var refused = Assert.IsType<PostMortemSaveResult.Refused>(
            await file.Get<PostMortemEdits>()
                .SaveAsync(begun.Id, begun.Content, begun.Content with { Title = " ", Incidents = [1, 99] }, "Ada", Cancel)
        );
        Assert.Equal(["title", "incidents"], refused.Faults.Select(fault => fault.Field));
        Assert.Equal(begun, await ReadAsync(begun.Id));
    }

    [Fact]
    public async Task Putting_a_whole_one_in_place_of_an_older_version_is_refused()
    {
        var begun = await StartAsync();
        await SaveAsync(begun, begun.Content with { Title = "Newer" });
        Assert.Equal(
            2,
            Assert
                .IsType<PostMortemSaveResult.Stale>(await file.Get<PostMortemEdits>().ReplaceAsync(begun.Id, First, 1, "Ada", Cancel))
                .Now.Version
        );
        Assert.IsType<PostMortemSaveResult.Saved>(await file.Get<PostMortemEdits>().ReplaceAsync(begun.Id, First, 2, "Ada", Cancel));
        Assert.Empty((await ReadAsync(begun.Id))!.Content.Incidents);
    }

    [Fact]
    public async Task One_that_is_not_there_is_unknown() =>
        Assert.IsType<PostMortemSaveResult.Unknown>(await file.Get<PostMortemEdits>().SaveAsync(99, First, First, "Ada", Cancel));

    private async Task<StoredPostMortem> StartAsync() =>
        Assert.IsType<PostMortemSaveResult.Saved>(await file.Get<PostMortemCreation>().StartAsync(1, First, "Ada", Cancel)).Now;

    private async Task<PostMortemSaveResult.Saved> SaveAsync(StoredPostMortem seen, PostMortem wanted, string person = "Ada") =>
        Assert.IsType<PostMortemSaveResult.Saved>(
            await file.Get<PostMortemEdits>().SaveAsync(seen.Id, seen.Content, wanted, person, Cancel));

    private Task<StoredPostMortem?> ReadAsync(long id) => file.Get<PostMortemQuery>().FindAsync(id, Cancel);
}
