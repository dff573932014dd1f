using System.Text.RegularExpressions;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Journeys;

[EitherDatabase]
public sealed partial class IncidentTests(Chromium chromium, SampleApp sample, WrittenApp written) : BrowserTests(chromium)
{
    private const string Rows = ".incidents tbody tr";

    [Fact]
    public async Task Search_finds_one_incident_by_the_id_of_its_source()
    {
        var app = await sample.ReadyAsync();
        var visit = await OpenAsync(app, "/incidents?period=last-12-months");
        var id = (await visit.Page.Locator($"{Rows} .id").Nth(3).InnerTextAsync()).Trim();

        await visit.Page.GetByLabel("Search incidents").FillAsync(id);

        await Expect(visit.Page.Locator(Rows)).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(Rows)).ToContainTextAsync(id);
        var colleague = await OpenAsync(app, visit.Where);
        await Expect(colleague.Page.Locator(Rows)).ToHaveCountAsync(1);

        await LooksBeforeCleaningUpAsync(visit);
    }

    /// <summary>By keyboard alone, in both themes; nothing is said of the incident in the end.</summary>
    private static async Task LooksBeforeCleaningUpAsync(Visit visit)
    {
        var page = visit.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Clean up" }).PressAsync("Enter");
        await page.GetByLabel("Which incidents").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("What is said of them")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Figures before and after" })).ToContainTextAsync("As it would be");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Change 1 incident" })).ToBeEnabledAsync();
        await visit.AssertNoBarriersAsync();
        await visit.TurnToAsync(Look.Dark);
        await visit.AssertNoBarriersOfColourAsync();
        await page.SetViewportSizeAsync(Look.Phone.Width, 844);
        await visit.AssertFitsItsWindowAsync();
    }

    [Fact]
    public async Task A_head_sorts_and_sorts_the_other_way_round_at_the_second_click()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/incidents?period=last-12-months");
        var head = visit.Page.Locator("th").Filter(new() { HasText = "Incident" }).First;

        await head.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(head).ToHaveAttributeAsync("aria-sort", "ascending");
        var ascending = await TitlesAsync(visit);
        await head.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(head).ToHaveAttributeAsync("aria-sort", "descending");
        var descending = await TitlesAsync(visit);

        Assert.Equal(ascending.Order(StringComparer.OrdinalIgnoreCase), ascending);
        Assert.Equal(descending.OrderDescending(StringComparer.OrdinalIgnoreCase), descending);
        Assert.NotEqual(ascending, descending);
    }

    [Fact]
    public async Task The_second_page_has_an_address_of_its_own()
    {
        var app = await sample.ReadyAsync();
        var visit = await OpenAsync(app, "/incidents?period=last-12-months");
        var first = await TitlesAsync(visit);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next", Exact = true }).ClickAsync();
        await visit.WaitForAddressAsync("page=2");
        await Expect(visit.Page.Locator(".pages__shown")).ToHaveTextAsync(FromTheFiftyFirst());
        var second = await IdsAsync(visit);

        var colleague = await OpenAsync(app, visit.Where);
        Assert.Equal(second, await IdsAsync(colleague));
        Assert.NotEqual(first, await TitlesAsync(colleague));
    }

    [EveryDatabase]
    [Fact]
    public async Task A_field_that_a_person_edits_survives_the_next_import_of_the_same_incident()
    {
        var app = await written.ReadyAsync();
        await ImportAsync(app, "Payments time out");
        var page = $"/incidents/{await app.Data.AskAsync("SELECT id FROM incidents WHERE source = 'edited'")}";
        var visit = await OpenAsync(app, page);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Title", new() { Exact = true }).FillAsync("Payments time out at the bank");
        // Typed in one breath with the save: the field looks for names meanwhile.
        await visit.Page.GetByLabel("Service", new() { Exact = true }).FillAsync("till");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Payments time out at the bank");
        Assert.Equal(
            "till",
            await app.Data.AskAsync("SELECT s.name FROM incidents i JOIN services s ON s.id = i.service_id WHERE i.source = 'edited'"));
        await ImportAsync(app, "Payments are slow");

        var later = await OpenAsync(app, page);
        await Expect(later.Page.Locator("h1")).ToContainTextAsync("Payments time out at the bank");
        await later.Page.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).ClickAsync();
        await Expect(later.Page.Locator(".editor")).ToContainTextAsync("Payments are slow");
    }

    private static async Task ImportAsync(RunningApp app, string title)
    {
        var file = app.Data.Write(
            "edited.csv", $"id,title,started_at,resolved_at\nA-1,{title},2026-03-02T09:00:00Z,2026-03-02T10:00:00Z\n");
        var ended = await app.Data.RunAsync("import", "incidents", file, "--source", "edited");
        Assert.True(ended.ExitCode == 0, ended.Error);
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(Visit visit) =>
        await visit.Page.Locator($"{Rows} td.title a").AllInnerTextsAsync();

    private static async Task<IReadOnlyList<string>> IdsAsync(Visit visit) => await visit.Page.Locator($"{Rows} .id").AllInnerTextsAsync();

    [GeneratedRegex("^51–")]
    private static partial Regex FromTheFiftyFirst();
}
