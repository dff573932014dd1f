using System.Collections.Concurrent;
using System.Text;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Security;

[EitherDatabase]
public sealed class SignInJourneyTests(Chromium chromium, EmptyApp empty) : BrowserTests(chromium)
{
    private const string Password = "correct horse battery";

    [EveryDatabase]
    [Fact]
    public async Task From_the_link_in_the_console_to_an_invited_viewer_who_only_reads()
    {
        var app = await OwnAsync(RunningApp.StartAsync());
        var administrator = await OpenAsync(app, "/settings/people");

        var owner = await InviteAsync(administrator, app, "Ada Lovelace", "Administrator");
        await Expect(owner.Page.Locator(".signed-in")).ToContainTextAsync("Administrator");
        // The demonstration is over: its administrator is asked to sign in.
        await administrator.Page.GotoAsync("/");
        await Expect(administrator.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();

        await owner.OpenAsync("/settings/people");
        var reader = await InviteAsync(owner, app, "Viewer of <b>all</b>", "Viewer");
        await reader.OpenAsync("/imports");
        await Expect(reader.Page.Locator(".not-allowed")).ToContainTextAsync("Only administrators may import data.");
        Assert.Equal(0, await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).CountAsync());
        FaultsAreExpected = true;
        Assert.Equal(403, (await reader.Page.GotoAsync("/settings/people"))!.Status);
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("You may not open this page");

        await reader.OpenAsync("/");
        await reader.Page.Locator(".signed-in__who").ClickAsync();
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Your account");
        await reader.Page.GetByLabel("Password now").FillAsync(Password);
        await reader.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("a longer walk by the sea");
        await reader.Page.GetByLabel("New password again").FillAsync("a longer walk by the sea");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Expect(reader.Page.Locator(".notice")).ToContainTextAsync("The password is changed.");

        await reader.OpenAsync("/");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_that_is_open_ends_by_itself_when_its_person_is_signed_out_everywhere()
    {
        var app = await OwnAsync(RunningApp.StartAsync(null, "--Security:SessionCheckSeconds=1"));
        var visit = await OpenAsync(app, "/incidents");

        await app.Data.AskAsync("UPDATE people SET security_stamp = 'another'");

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "The link stands in the console" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_a_page_does_by_itself_is_not_taken_for_its_person()
    {
        var visit = await VisitAsync(await empty.ReadyAsync());
        var sent = new ConcurrentQueue<string>();
        visit.Page.WebSocket += (_, socket) =>
            socket.FrameSent += (_, frame) => sent.Enqueue(Encoding.Latin1.GetString(frame.Binary ?? []));

        await visit.OpenAsync("/incidents");
        // The page connected, was drawn, said its theme: all of that came over the socket.
        await Waiting.UntilAsync(
            () => Task.FromResult(sent.Any(frame => frame.Contains("Shows", StringComparison.Ordinal))), "the page said its theme");
        Assert.DoesNotContain(sent, frame => frame.Contains("Acted", StringComparison.Ordinal));

        await visit.Page.Keyboard.PressAsync("Tab");
        await Waiting.UntilAsync(
            () => Task.FromResult(sent.Any(frame => frame.Contains("Acted", StringComparison.Ordinal))), "a key was told");
    }

    [Fact]
    public async Task The_pages_before_the_sign_in_have_no_barriers_in_either_theme_nor_on_a_phone()
    {
        var app = await OwnAsync(RunningApp.StartAsync(null, "--Security:Demo=false"));
        var visit = await StrangerAsync(app.Address);

        await visit.Page.GotoAsync("/");
        await CheckAsync(visit, "Nobody can sign in yet");
        await visit.Page.GotoAsync((await app.Process.Link).ToString());
        await CheckAsync(visit, "Create the administrator");
        await visit.Page.GetByLabel("Name").FillAsync("Ada");
        await visit.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await visit.Page.GetByLabel("Password again").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Create the administrator" }).ClickAsync();
        await visit.SettleAsync();
        await visit.Page.GotoAsync("/account");
        await CheckAsync(visit, "Your account");
        await visit.OpenAsync("/");
        await visit.Page.EvaluateAsync("() => document.querySelector('.signed-in').submit()");
        await CheckAsync(visit, "Sign in");
    }

    // Static pages: nothing connects that could be waited for.
    private static Task CheckAsync(Visit visit, string heading) => visit.AssertNoBarriersInAnyLookAsync(async look =>
    {
        await visit.ShowAsync(look);
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(heading);
    });

    /// <summary>Makes the link on the page and opens it as the one who got it.</summary>
    private async Task<Visit> InviteAsync(Visit administrator, RunningApp app, string name, string role)
    {
        await administrator.Page.GetByLabel("Name or e-mail address").FillAsync(name);
        await administrator.Page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync(role);
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = await administrator.Page.GetByRole(AriaRole.Textbox, new() { Name = $"Link for {name}" }).InputValueAsync();

        var invited = await StrangerAsync(app.Address);
        await invited.Page.GotoAsync(link);
        await invited.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await invited.Page.GetByLabel("Password again").FillAsync(Password);
        await invited.Page.GetByRole(AriaRole.Button, new() { Name = "Save and sign in" }).ClickAsync();
        await invited.SettleAsync();
        return invited;
    }
}
