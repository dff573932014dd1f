using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;

namespace EndToEnd.Tests.Journeys;

/// <summary>One filter bar for all pages, kept in the address.</summary>
[EitherDatabase]
public sealed class FilterTests(Chromium chromium, SampleApp sample) : BrowserTests(chromium)
{
    [Fact]
    public async Task A_chosen_team_stands_in_the_address_and_Back_takes_it_away()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/");
        var all = await visit.Page.FiguresAsync();

        await ChooseFirstTeamAsync(visit);
        var filtered = await visit.Page.FiguresAsync();
        await visit.Page.GoBackAsync();
        await visit.WaitForAddressAsync("team=", held: false);
        await visit.SettleAsync();
        await visit.UntilAsync(
            "value => document.querySelector('[data-figure=\"time-to-recovery.median\"]')?.dataset.value === value",
            all["time-to-recovery.median"]);

        Assert.NotEqual(all, filtered);
        Assert.Equal(all, await visit.Page.FiguresAsync());
    }

    [Fact]
    public async Task A_copied_link_shows_the_same_to_someone_else()
    {
        var app = await sample.ReadyAsync();
        var visit = await OpenAsync(app, "/?period=last-90-days");
        await ChooseFirstTeamAsync(visit);

        var colleague = await OpenAsync(app, visit.Where);

        Assert.Equal(await visit.Page.FiguresAsync(), await colleague.Page.FiguresAsync());
        Assert.Contains("period=last-90-days", colleague.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_period_goes_along_to_the_next_page()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/?period=last-90-days");

        await visit.Page.Locator(".rail__link", new() { HasText = "Matrix" }).ClickAsync();
        await visit.WaitForAddressAsync("/matrix");

        Assert.Contains("period=last-90-days", visit.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_in_an_address_is_said_and_the_rest_holds()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/?period=last-blue-moon");

        Assert.Contains("last-blue-moon", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(5, (await visit.Page.FiguresAsync()).Count);
    }

    private static async Task ChooseFirstTeamAsync(Visit visit)
    {
        var before = (await visit.Page.FiguresAsync())["time-to-recovery.median"];
        await visit
            .Page.GetByRole(AriaRole.Search, new() { Name = "Filter" })
            .GetByRole(AriaRole.Button, new() { NameRegex = new("^Team") })
            .ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Team" }).Locator("input[type=checkbox]").First.CheckAsync();
        await visit.WaitForAddressAsync("team=");
        await visit.UntilAsync(
            "value => document.querySelector('[data-figure=\"time-to-recovery.median\"]')?.dataset.value !== value", before);
        await visit.SettleAsync();
    }
}
