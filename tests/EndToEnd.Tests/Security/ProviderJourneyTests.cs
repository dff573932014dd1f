using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using ReliabilityDashboard.Tests.Security.OpenIdConnect;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Security;

/// <summary>The organisation's sign-in in a browser, over the page of a real provider.</summary>
[EitherDatabase]
public sealed class ProviderJourneyTests(Chromium chromium) : BrowserTests(chromium)
{
    [Fact]
    public async Task From_an_empty_installation_to_an_administrator_and_a_viewer_who_comes_back_to_the_page_they_asked_for()
    {
        var provider = await OwnAsync(Provider.StartAsync());
        provider.Asks = true;
        var app = await OwnAsync(
            RunningApp.StartAsync(
                null, "--Security:Demo=false", $"--Security:OpenIdConnect:Authority={provider.Address}",
                $"--Security:OpenIdConnect:ClientId={Provider.ClientId}", $"--Security:OpenIdConnect:ClientSecret={Provider.ClientSecret}",
                "--Security:OpenIdConnect:Name=Example Login", "--Security:OpenIdConnect:RoleClaim=groups",
                "--Security:OpenIdConnect:Roles:Administrator:0=owners", "--Security:OpenIdConnect:Roles:Viewer:0=staff")
        );

        provider.Visitor = new("1", "Ada Lovelace", ["owners"]);
        var owner = await StrangerAsync(app.Address);
        await owner.Page.GotoAsync("/");
        await Expect(owner.Page.Locator("h1")).ToHaveTextAsync("Nobody can sign in yet");
        await ThroughAsync(owner, "Ada Lovelace");
        await Expect(owner.Page.Locator(".signed-in")).ToContainTextAsync("Ada Lovelace");
        await owner.OpenAsync("/settings/people");
        await Expect(owner.Page.Locator(".people")).ToContainTextAsync("signs in with the organisation's account");

        provider.Visitor = new("2", "Grace Hopper", ["staff"]);
        var reader = await StrangerAsync(app.Address, Look.Phone);
        await reader.Page.GotoAsync("/incidents?period=this-year");
        await reader.AssertFitsItsWindowAsync();
        await reader.AssertNoBarriersAsync();
        await ThroughAsync(reader, "Grace Hopper");
        Assert.Equal("/incidents?period=this-year", reader.Where);
        await reader.Page.GotoAsync("/account");
        await Expect(reader.Page.Locator("main"))
            .ToContainTextAsync("You sign in with Example Login; your password is looked after there.");

        provider.Visitor = new("3", "Eve", ["cyclists"]);
        var outsider = await StrangerAsync(app.Address);
        await outsider.Page.GotoAsync("/");
        await outsider.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Example Login" }).ClickAsync();
        await outsider.Page.GetByRole(AriaRole.Link, new() { Name = "I am Eve" }).ClickAsync();
        await Expect(outsider.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("it gives you no role here");
    }

    private static async Task ThroughAsync(Visit visit, string name)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Example Login" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"I am {name}" }).ClickAsync();
        await visit.SettleAsync();
    }
}
