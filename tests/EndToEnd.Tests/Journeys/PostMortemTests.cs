using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Journeys;

/// <summary>The on-call engineer writes down what the incident taught, and loses no word of it.</summary>
[EitherDatabase]
public sealed class PostMortemTests(Chromium chromium, ChangedApp changed) : BrowserTests(chromium)
{
    private static readonly string[] Questions =
    [
        "What happened?",
        "Who and what was affected?",
        "What allowed it to spread?",
        "What kept it from being seen sooner?",
        "What was hard to know or to find?",
        "What will be different in the architecture?",
    ];

    [EveryDatabase]
    [Fact]
    public async Task From_an_incident_to_the_published_post_mortem()
    {
        var app = await changed.ReadyAsync();
        var visit = await OpenAsync(app, "/incidents/2");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Write the post-mortem" }).ClickAsync();
        await visit.WaitForAddressAsync("/post-mortems/");
        await visit.SettleAsync();
        await Expect(page.Locator(".timeline__line")).Not.ToHaveCountAsync(0);
        await SectionText.Asked(visit, "Who and what was affected?").SaysAsync(said => said.Length > 0, "what is known");
        await visit.AssertNoBarriersInAnyLookAsync();

        await visit.OpenAgainAsync(Look.Light);
        foreach (var question in Questions)
            await SectionText.Asked(visit, question).FillAsync($"Two services held **both** locks. ({question})");
        await page.GetByLabel("Add a factor").FillAsync("missing timeout");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("retry storm");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".factors__one")).ToHaveTextAsync(["missing timeout", "retry storm"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(page.Locator(".post-mortem__missing")).ToContainTextAsync("No action changes the architecture");

        await page.GetByRole(AriaRole.Button, new() { Name = "Add an improvement" }).ClickAsync();
        await Expect(page.GetByLabel("What will be done").Last).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "What will be done", Exact = true })
            .FillAsync("Order the locks in one place and give up after 200 ms");
        await page.GetByLabel("Service", new() { Exact = true }).FillAsync("checkout");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("published");
        await Expect(page.Locator("article")).ToContainTextAsync("Order the locks in one place");
        await Expect(page.Locator("article")).ToContainTextAsync("Factors: missing timeout · retry storm");
        await Expect(page.Locator("article strong").First).ToHaveTextAsync("both");
        await visit.AssertNoBarriersInAnyLookAsync();
        var paper = await Paper.PrintAsync(page);
        paper.AssertSaysWhatItShows(await page.Locator("h1").EvaluateAsync<string>("head => head.firstChild.data.trim()"), "time in UTC");
        Assert.Matches("Written by (?!unknown).+, published by (?!unknown)", paper.Sheets[0]);
        var list = await OpenAsync(app, "/post-mortems");
        await Expect(list.Page.Locator("main")).ToContainTextAsync("published");
    }

    [Fact]
    public async Task The_preview_shows_the_text_as_it_will_read_while_one_types()
    {
        var visit = await BeginAsync(incident: 3);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();

        await SectionText.Asked(visit, "What happened?").FillAsync("A *lock* <script>alert(1)</script>");

        var preview = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Preview of “What happened?”" });
        await Expect(preview.Locator("em")).ToHaveTextAsync("lock");
        await Expect(preview.Locator("script")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_typed_just_before_a_reload_is_there_after_it()
    {
        var visit = await BeginAsync(incident: 4);
        var text = $"typed and not yet saved {Guid.NewGuid():N}";

        await SectionText.Asked(visit, "What happened?").FillAsync(text);
        await visit.Page.ReloadAsync();
        await visit.SettleAsync();

        await SectionText.Asked(visit, "What happened?").SaysAsync(text);
        await visit.SavedAsync();
    }

    [Theory]
    [InlineData("en-GB", 5)]
    [InlineData("en-US", 6)]
    public async Task The_instants_of_the_timeline_are_shown_whole_whatever_the_clock_of_the_browser(string locale, int incident)
    {
        var visit = await BeginAsync(incident, Look.Light with { Locale = locale });

        var cut = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.timeline__line input')].filter(input => {
                const copy = input.cloneNode();
                copy.style.cssText = 'width:max-content;position:absolute';
                input.parentElement.append(copy);
                const needed = copy.offsetWidth;
                copy.remove();
                return input.offsetWidth < needed;
            }).map(input => `${input.value}: ${input.offsetWidth} px`)
            """
        );
        Assert.Empty(cut);
    }

    private async Task<Visit> BeginAsync(int incident, Look? look = null)
    {
        var visit = await OpenAsync(await changed.ReadyAsync(), $"/incidents/{incident}", look);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Write the post-mortem" }).ClickAsync();
        await visit.WaitForAddressAsync("/post-mortems/");
        await visit.SettleAsync();
        await Expect(SectionText.Asked(visit, "What happened?").Field).ToBeEditableAsync();
        return visit;
    }
}
