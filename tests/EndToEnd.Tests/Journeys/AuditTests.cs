using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Pages;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;

namespace EndToEnd.Tests.Journeys;

[EitherDatabase]
public sealed class AuditTests(Chromium chromium, ChangedApp changed, LongLog filled) : BrowserTests(chromium), IClassFixture<LongLog>
{
    [EveryDatabase]
    [Fact]
    public async Task An_edit_stands_in_the_log_with_before_and_after_and_leads_to_the_history_of_its_incident()
    {
        var app = await changed.ReadyAsync();
        var visit = await OpenAsync(app, "/incidents/1");
        var title = (await visit.Page.Locator("h1").InnerTextAsync()).Split('\n')[0].Trim();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Title").FillAsync("Pool of the checkout ran dry");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Pool of the checkout ran dry");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "History: this incident" }).ClickAsync();
        await visit.WaitForAddressAsync("/audit?kind=incident&object=1");
        await visit.SettleAsync();
        var entry = visit.Page.Locator(".entries__one");
        await Assertions.Expect(entry).ToHaveCountAsync(1);
        await Assertions.Expect(entry.Locator(".entries__action")).ToHaveTextAsync("changed");
        await Assertions.Expect(entry.Locator("del")).Not.ToHaveTextAsync("");
        await Assertions
            .Expect(entry.GetByRole(AriaRole.Link, new() { Name = "Pool of the checkout ran dry" }))
            .ToHaveAttributeAsync("href", "/incidents/1");
        Assert.NotEqual("Pool of the checkout ran dry", title);
        Assert.Contains("changed the incident Pool of the checkout ran dry", await entry.InnerTextAsync(), StringComparison.Ordinal);

        var file = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync()
        );
        var lines = await File.ReadAllLinesAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains(lines, line => line.Contains(",changed,incident,1,Pool of the checkout ran dry,title,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_stands_in_the_address_and_one_that_nothing_fits_says_so()
    {
        var visit = await OpenAsync(await filled.ReadyAsync(), "/audit?who=Ada");
        await Assertions.Expect(visit.Page.Locator(".entries__one")).ToHaveCountAsync(50);
        Assert.Contains("1–50 of 120", await visit.Page.Locator(".pages__shown").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Page 3" }).ClickAsync();
        await visit.WaitForAddressAsync("page=3");
        await Assertions.Expect(visit.Page.Locator(".entries__one")).ToHaveCountAsync(20);
        await visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the audit log" }).FillAsync("no such name");
        await visit.WaitForAddressAsync("q=no");
        await Assertions.Expect(visit.Page.GetByText("No entry fits this filter")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Clear the filter" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".entries__one").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_log_is_readable_by_everybody_in_both_themes_and_on_a_phone()
    {
        var visit = await OpenAsync(await filled.ReadyAsync(), "/audit");
        await visit.AssertNoBarriersInAnyLookAsync();
    }

    [Fact]
    public async Task The_log_and_the_own_account_say_on_paper_what_they_show()
    {
        var visit = await OpenAsync(await filled.ReadyAsync(), "/audit");
        await PaperRules.AssertHoldAsync(visit, "/audit");
        await visit.Page.GotoAsync("/account");
        var account = await Paper.PrintAsync(visit.Page);
        account.AssertSaysWhatItShows("Your account", "time in UTC");
        Assert.Single(account.Sheets);
        Assert.DoesNotContain("Sign out everywhere", account.Sheets[0], StringComparison.Ordinal);
    }
}
