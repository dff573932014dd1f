using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Journeys;

[EitherDatabase]
public sealed class ChangeTests(Chromium chromium, ChangedApp changed) : BrowserTests(chromium)
{
    [Fact]
    public async Task How_a_change_was_written_is_said_in_the_list_and_counted_at_once()
    {
        var visit = await OpenAsync(await changed.ReadyAsync(), "/changes?period=last-12-months&written_by=assistant&by=written-by");
        var page = visit.Page;
        await Expect(page.Locator("[aria-label='Changes by how they were written'] .sides__word")).ToHaveTextAsync(["assistant"]);

        var row = page.Locator(".changes-list tbody tr").First;
        var id = await row.Locator(".changes-list__id").InnerTextAsync();
        await row.GetByRole(AriaRole.Link, new() { NameRegex = new("^Edit ") }).ClickAsync();
        await visit.WaitForAddressAsync("change=");
        await page.GetByLabel("Written by", new() { Exact = true }).SelectOptionAsync("both");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(page.Locator(".changes-list__said")).ToContainTextAsync("saved.");
        // It is none of those any more that the filter asks for.
        await Expect(page.Locator(".changes-list__id", new() { HasTextString = id })).ToHaveCountAsync(0);
        Assert.DoesNotContain("change=", page.Url, StringComparison.Ordinal);
    }
}
