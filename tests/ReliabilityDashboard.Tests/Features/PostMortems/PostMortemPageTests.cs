using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Sections;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Features.PostMortems.Drafting;
using ReliabilityDashboard.Features.PostMortems.Editing;
using ReliabilityDashboard.Shell.Layout;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Versions;
using ReliabilityDashboard.Tests.Features.Matrix;
using TestContext = Xunit.TestContext;

namespace ReliabilityDashboard.Tests.Features.PostMortems;

[EitherDatabase]
public sealed class PostMortemPageTests : OrganisationContext
{
    private readonly ManualClock clock = new(StoredOrganisation.Now);
    private BunitJSModuleInterop browser = null!;
    private long id;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddSingleton<TimeProvider>(clock);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        browser = JSInterop.SetupModule("./js/kept-text.js");
        browser.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./lib/editor/editor.js").Setup<bool>("flush", _ => true).SetResult(true);
        var incident = SomeRecords.Incident(
            await Organisation.ModeAsync("pool exhausted"), StoredOrganisation.Now.AddDays(-1), affected: 340);
        await Organisation.SaveAsync(incident);
        id = (await Organisation.Get<PostMortemDrafts>().StartAsync(incident.Id, Cancel))!.Value;
    }

    [Fact]
    public async Task What_is_typed_is_there_when_the_page_is_opened_again_after_the_circuit_died()
    {
        var page = Open();
        await page.Find("textarea#title").InputAsync(new ChangeEventArgs { Value = "The call has no timeout" });
        // No pause, no blur: the circuit's components are disposed with the text still on its way.
        await DisposeComponentsAsync();
        Assert.Equal("The call has no timeout", Open().Find("textarea#title").GetAttribute("value"));
    }

    [Fact]
    public void Under_the_title_stands_who_wrote_it()
    {
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal("Written by Ada", page.Find(".post-mortem-people").TextContent));
    }

    [Fact]
    public async Task What_is_typed_is_saved_after_a_pause_and_said_so()
    {
        var page = Open();
        await page.Find("textarea#title").InputAsync(new ChangeEventArgs { Value = "Checkout waited" });
        page.WaitForAssertion(() => Assert.Equal("Saving", page.Find(".saved").TextContent));
        clock.Pass(DraftSession.Pause);
        page.WaitForAssertion(() => Assert.Equal("Saved just now", page.Find(".saved").TextContent));
        Assert.Equal("Checkout waited", (await ReadAsync()).Content.Title);
        clock.Pass(TimeSpan.FromSeconds(7));
        page.WaitForAssertion(() => Assert.Equal("Saved 7\u202Fs ago", page.Find(".saved").TextContent));
    }

    [Fact]
    public async Task Leaving_a_field_saves_at_once()
    {
        var page = Open();
        await page.Find("textarea#title").InputAsync(new ChangeEventArgs { Value = "Checkout waited" });
        await page.Find("textarea#title").BlurAsync(new());
        Assert.Equal("Checkout waited", (await ReadAsync()).Content.Title);
    }

    [Fact]
    public async Task Text_that_this_browser_kept_is_restored_with_a_notice_and_stored()
    {
        var title = (await ReadAsync()).Content.Title;
        browser
            .Setup<KeptText[]?>("open", _ => true)
            .SetResult([
                new("title", "No signal on the pool", title, new DateTimeOffset(StoredOrganisation.Now).ToUnixTimeMilliseconds()),
            ]);
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal("No signal on the pool", page.Find("textarea#title").GetAttribute("value")));
        page.WaitForAssertion(() => Assert.Contains(
            page.FindAll("[role=status]"),
            notice => notice.TextContent.Contains(
                "is restored: the title, typed until 5 Oct 2026, 12:00 UTC.", StringComparison.Ordinal)));
        clock.Pass(DraftSession.Pause);
        await Eventually.HoldsAsync(() =>
            Assert.Contains(
                browser.Invocations["settle"],
                call => call.Arguments[1] is Dictionary<string, string> stored && stored["title"] == "No signal on the pool")
        );
        Assert.Equal("No signal on the pool", (await ReadAsync()).Content.Title);
    }

    [Fact]
    public async Task Two_who_change_one_text_see_both_and_choose()
    {
        var page = Open();
        var seen = (await ReadAsync()).Content;
        await Organisation
            .Get<PostMortemEdits>()
            .SaveAsync(id, seen, seen.WithText(null, "Theirs."), "Grace", Cancel);
        await page.Find("textarea#title").InputAsync(new ChangeEventArgs { Value = "Mine." });
        await page.Find("textarea#title").BlurAsync(new());
        page.WaitForAssertion(() => Assert.Contains(
            "Grace changed this text on 5 Oct 2026, 12:00 UTC.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Theirs.", page.Find("[role=alert] blockquote").TextContent);
        Assert.Equal("Mine.", page.Find("textarea#title").GetAttribute("value"));
        await Button(page, "Keep both, mine below").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=alert]")));
        Assert.Equal("Theirs. / Mine.", (await ReadAsync()).Content.Title);
    }

    [Fact]
    public async Task Publishing_says_in_words_what_is_missing_and_publishes_when_nothing_is()
    {
        var page = Open();
        await Button(page, "Publish").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("It is not published yet:", page.Markup, StringComparison.Ordinal));
        Assert.Contains("No action changes the architecture.", page.Find(".post-mortem__missing").TextContent, StringComparison.Ordinal);
        foreach (var section in PublishingRule.Required) await WriteAsync(section, "Answered.");
        await Button(page, "Add an improvement").ClickAsync(new());
        await page.Find("textarea[aria-label='What will be done']").InputAsync(new ChangeEventArgs { Value = "Circuit breaker" });
        clock.Pass(TimeSpan.FromSeconds(1));
        await Eventually.HoldsAsync(() => Assert.Contains(
            "nothing is missing", page.Find(".checklist").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".post-mortem__missing"));
        await Button(page, "Publish").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("published", page.Find("h1 .tag").TextContent));
        Assert.Empty(page.FindAll("textarea"));
        Assert.Equal(PostMortemState.Published, (await ReadAsync()).State);
        await Button(page, "Reopen as draft").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("textarea#summary")));
        Assert.Equal("draft", page.Find("h1 .tag").TextContent);
    }

    [Fact]
    public async Task Lines_are_added_come_into_order_once_they_are_left_are_removed_and_brought_back()
    {
        var page = Open();
        await Button(page, "Add a line").ClickAsync(new());
        await page.FindAll(".timeline__line")[^1].FocusInAsync(new());
        await page.FindAll("textarea[aria-label='What happened']")[^1].InputAsync(new ChangeEventArgs { Value = "Pool full" });
        await page.FindAll(".timeline__when")[^1].InputAsync(new ChangeEventArgs { Value = "2026-10-04T12:30" });
        // Nothing moves under whoever types in it.
        Assert.Equal(["The failure begins", "Noticed", "Resolved", "Pool full"], Lines(page));
        await page.FindAll(".timeline__line")[^1].FocusOutAsync(new());
        Assert.Equal(["The failure begins", "Noticed", "Pool full", "Resolved"], Lines(page));
        await page.Find("button[aria-label='Remove the line: Noticed']").ClickAsync(new());
        Assert.Equal(["The failure begins", "Pool full", "Resolved"], Lines(page));
        await Button(page, "Undo").ClickAsync(new());
        Assert.Equal(["The failure begins", "Noticed", "Pool full", "Resolved"], Lines(page));
    }

    [Fact]
    public async Task Lines_that_stand_out_of_order_say_so_and_come_into_order_by_one_press()
    {
        var page = Open();
        await page.FindAll(".timeline__when")[^1].InputAsync(new ChangeEventArgs { Value = "2026-10-04T00:30" });
        Assert.Contains("happened before it.", page.Find(".timeline__nudge").TextContent, StringComparison.Ordinal);
        await Button(page, "Put the lines in order of time").ClickAsync(new());
        Assert.Equal(["Resolved", "The failure begins", "Noticed"], Lines(page));
    }

    [Fact]
    public async Task An_imported_line_that_a_person_changes_says_so()
    {
        var page = Open();
        await page.FindAll("textarea[aria-label='What happened']")[1].InputAsync(new ChangeEventArgs { Value = "The alert pages" });
        Assert.Equal(["test", "test, corrected", "test"], page.FindAll(".timeline__source").Select(source => source.TextContent));
    }

    [Fact]
    public async Task The_preview_shows_the_text_as_it_will_read_while_it_is_typed()
    {
        var page = Open();
        await Button(page, "Preview").ClickAsync(new());
        await WriteAsync(PostMortemSection.Propagation, "The call has **no timeout** <script>alert(1)</script>");
        clock.Pass(TimeSpan.FromSeconds(1));
        await Eventually.HoldsAsync(() => Assert.Equal("no timeout", Preview().QuerySelector("strong")?.TextContent));
        Assert.Null(Preview().QuerySelector("script"));
        // Its field is the browser's: nothing is written into it.
        Assert.Equal("", page.Find("textarea#propagation").TextContent);

        AngleSharp.Dom.IElement Preview() => page.Find("[aria-label='Preview of “What allowed it to spread?”']");
    }

    [Fact]
    public void Beside_the_text_stand_the_impact_and_earlier_incidents()
    {
        var page = Open();
        Assert.Contains("34.0\u202F% of 1\u202F000 · wide", page.Markup, StringComparison.Ordinal);
        Assert.Contains("No earlier incident of the failure mode", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_typed_before_the_page_is_alive()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        Assert.All(
            Open().FindAll("textarea:not(noscript textarea)"),
            field => Assert.True(field.HasAttribute("readonly") || field.Closest("fieldset")!.HasAttribute("disabled")));
    }

    private static IEnumerable<string?> Lines(IRenderedComponent<IComponent> page) =>
        page.FindAll("textarea[aria-label='What happened']").Select(line => line.GetAttribute("value"));

    private async Task WriteAsync(PostMortemSection section, string text)
    {
        await Organisation.WriteAsync(await ReadAsync(), section, text);
        Services.GetRequiredService<DataVersionSignal>().Raise(new(DataParts.Learning, ByPerson: true));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<IComponent> page, string words) =>
        page.FindAll("button").Single(button => button.TextContent.Trim() == words);

    private async Task<StoredPostMortem> ReadAsync() => (await Organisation.Get<PostMortemQuery>().FindAsync(id, Cancel))!;

    /// <summary>The page with the top bar's slot in which it says what is saved.</summary>
    private IRenderedComponent<IComponent> Open()
    {
        var page = Draw();
        page.WaitForElement("textarea#summary");
        return page;
    }

    private IRenderedComponent<IComponent> Draw() =>
        Render(builder =>
        {
            builder.OpenComponent<MudPopoverProvider>(0);
            builder.CloseComponent();
            builder.OpenComponent<SectionOutlet>(1);
            builder.AddAttribute(2, nameof(SectionOutlet.SectionId), TopBar.Right);
            builder.CloseComponent();
            builder.OpenComponent<PostMortemPage>(3);
            builder.AddAttribute(4, nameof(PostMortemPage.Id), id.ToString(CultureInfo.InvariantCulture));
            builder.CloseComponent();
        });
}
