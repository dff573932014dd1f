using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Journeys;

[EitherDatabase]
public sealed class SettingsTests(Chromium chromium, SampleApp sample, ChangedApp changed) : BrowserTests(chromium)
{
    [Fact]
    public async Task A_band_that_a_person_moves_is_drawn_on_the_trends_and_can_be_given_back()
    {
        var app = await changed.ReadyAsync();
        var visit = await OpenAsync(app, "/settings");
        var form = visit.Page.GetByRole(AriaRole.Form, new() { Name = "Crash-free sessions" });

        await form.GetByLabel("At risk from").FillAsync("99.8");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(form).ToContainTextAsync("Set by");

        var trends = await OpenAsync(app, "/trends");
        await Expect(trends.Page.Locator(".chart").First).ToContainTextAsync("99.80");
        await form.GetByRole(AriaRole.Button, new() { Name = "Restore the default" }).ClickAsync();
        await Expect(form).ToContainTextAsync("nobody has set it");
        await Expect(form.GetByLabel("At risk from")).ToHaveValueAsync("99.7");
    }

    [Fact]
    public async Task A_bound_in_the_wrong_order_is_refused_at_its_field()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/settings");
        var form = visit.Page.GetByRole(AriaRole.Form, new() { Name = "Blast radius" });

        await form.GetByLabel("Wide from").FillAsync("0.5");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(form.Locator("[data-field=wide]")).ToContainTextAsync("expected more than 1, where “Limited from” stands");
        var again = await OpenAsync(await sample.ReadyAsync(), "/settings");
        await Expect(again.Page.GetByRole(AriaRole.Form, new() { Name = "Blast radius" })).ToContainTextAsync("nobody has set it");
    }
}
