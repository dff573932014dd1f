using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;

namespace EndToEnd.Tests.Journeys;

[EveryDatabase]
public sealed class AuditTests(Chromium chromium, ChangedApp changed) : BrowserTests(chromium)
{
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
        await Assertions.Expect(entry.GetByRole(AriaRole.Link, new() { Name = "Pool of the checkout ran dry" })).ToHaveAttributeAsync("href", "/incidents/1");
        Assert.NotEqual("Pool of the checkout ran dry", title);
        Assert.Contains("changed incident Pool of the checkout ran dry", await entry.InnerTextAsync(), StringComparison.Ordinal);

        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains(lines, line => line.Contains(",changed,incident,1,Pool of the checkout ran dry,title,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_stands_in_the_address_and_one_that_nothing_fits_says_so()
    {
        var app = await changed.ReadyAsync();
        await OpenAsync(app, "/audit");
        await FillAsync(app, "Ada", 120);
        var visit = await OpenAsync(app, "/audit?who=Ada");
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
        var app = await changed.ReadyAsync();
        var visit = await OpenAsync(app, "/audit");
        await FillAsync(app, "Grace", 30);
        await visit.AssertNoBarriersInAnyLookAsync();
    }

    /// <summary>Entries of one person, written past the app: its pages only read them.</summary>
    private static async Task FillAsync(RunningApp app, string who, int count)
    {
        var from = (long)(await app.Data.AskAsync("SELECT COALESCE(MAX(number), 0) FROM audit_entries"))!;
        await app.Data.AskAsync($$"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {{count}})
            INSERT INTO audit_entries (number, at, who, action, kind, object_id, object_name, changes, previous_hash, hash)
            SELECT {{from}} + i, '{{DateTime.UtcNow:yyyy-MM-dd HH:mm:ss.fff}}', '{{who}}', 'changed', 'post-mortem', '1', 'Checkout is slow ' || i,
                '[{"field":"summary","before":"The pool was too small for the sale and nobody had measured it before","after":"The pool was exhausted by the retries of the sale and nobody had measured it before","skippedBefore":1200},{"field":"timeline","after":"Deployed 4.2 (at: 2026-09-14T09:12:00Z, source: typed)"}]', '', '' FROM n
            """);
    }
}
