using System.Text.RegularExpressions;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Journeys;

/// <summary>People decide which incidents are one failure mode.</summary>
[Collection(DearestFirst.FailureModes)]
[EitherDatabase]
public sealed class GroupTests(Chromium chromium, SampleApp sample, ChangedApp changed) : BrowserTests(chromium)
{
    private const string Rows = "main .table tbody tr";

    [Fact]
    public async Task Chosen_incidents_are_split_off_into_a_failure_mode_of_their_own_and_moved_back()
    {
        var app = await changed.ReadyAsync();
        var group = await app.Data.AskAsync(
            "SELECT failure_mode_id FROM incidents GROUP BY failure_mode_id HAVING COUNT(*) < 40 ORDER BY COUNT(*) DESC LIMIT 1");
        var visit = await OpenAsync(app, $"/groups/{group}");
        // A tag may stand behind it.
        var title = (await visit.Page.Locator("h1").InnerTextAsync()).Split('\n')[0];
        var all = await visit.Page.Locator(Rows).CountAsync();

        await visit.Page.GetByRole(AriaRole.Checkbox).Nth(0).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Checkbox).Nth(1).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Split off 2" }).ClickAsync();
        await Expect(visit.Page.Locator(Rows)).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("A person");
        Assert.DoesNotMatch($"/groups/{group}$", visit.Page.Url);
        var rest = await OpenAsync(app, $"/groups/{group}");
        await Expect(rest.Page.Locator(Rows)).ToHaveCountAsync(all - 2);

        await visit.Page.GetByLabel("Merge into, by name").FillAsync(title);
        await visit.Page.Locator(".mud-list-item", new() { HasText = title }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();

        await Expect(visit.Page.Locator(Rows)).ToHaveCountAsync(all);
        // The older id stays; a link to the other leads to it.
        await Expect(visit.Page).ToHaveURLAsync(new Regex($"/groups/{group}$"));
    }

    [Fact]
    public async Task An_incident_leads_to_its_failure_mode_and_back()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/incidents/1");

        await visit.Page.Locator("a[href^='/groups/']").First.ClickAsync();
        await visit.WaitForAddressAsync("/groups/");
        await Expect(visit.Page.Locator("a[href='/incidents/1']")).ToBeVisibleAsync();
    }
}
