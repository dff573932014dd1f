using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Pages;

[EitherDatabase]
public sealed class KeyboardTests(Chromium chromium, SampleApp sample) : BrowserTests(chromium)
{
    private const string Form = "[data-opened-by=new-incident]";
    private TaskCompletionSource live = new();

    [Fact]
    public async Task What_is_pressed_before_the_page_listens_is_done_once_and_what_is_typed_is_no_shortcut()
    {
        var visit = await VisitAsync(await sample.ReadyAsync());
        var page = visit.Page;
        await HoldAsync(page);

        await PressEarlyAsync(visit);
        await page.Keyboard.PressAsync("Escape");
        await ListenAsync(visit);
        Assert.Equal(0, await page.Locator(Form).CountAsync());
        await Expect(page.Locator("[data-opens=new-incident]")).ToBeFocusedAsync();

        await PressEarlyAsync(visit);
        await page.Locator(".rail__link[title=Trends]").ClickAsync();
        await visit.WaitForAddressAsync("/trends");
        await ListenAsync(visit);
        Assert.Equal(0, await page.Locator(Form).CountAsync());

        await PressEarlyAsync(visit);
        await page.Locator("[data-opens=new-incident]").ClickAsync();
        await ListenAsync(visit);
        await Expect(page.Locator(Form)).ToHaveCountAsync(1);
        var field = page.Locator($"{Form} :is(input, textarea)").First;
        await Expect(field).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("g t ? /");
        await visit.AnsweredAsync();
        await Expect(field).ToHaveValueAsync("g t ? /");
        var list = page.Locator("#shortcuts");
        await Expect(list).ToBeHiddenAsync();
        await page.Locator(Form).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).FocusAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.GetByLabel("Search incidents")).ToBeFocusedAsync();
        await page.Locator(Form).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).FocusAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(list).ToBeVisibleAsync();
        await visit.AssertNoBarriersAsync();
        await list.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");
        await Expect(list).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_typed_and_sent_before_the_page_listens_arrives_once_it_does()
    {
        var visit = await VisitAsync(await sample.ReadyAsync());
        var page = visit.Page;
        await HoldAsync(page);

        await ComeEarlyAsync(visit, "/incidents");
        await page.GetByLabel("Search incidents").PressSequentiallyAsync("pool");
        await ListenAsync(visit);
        await visit.WaitForAddressAsync("q=pool");
        await Expect(page.GetByLabel("Search incidents")).ToHaveValueAsync("pool");

        // Sent as the browser would send it, the page would be loaded anew; what is refused is stored nowhere.
        await ComeEarlyAsync(visit, "/settings/keys");
        await page.EvaluateAsync("() => { window.isStill = true; }");
        await page.GetByLabel("read: read everything").UncheckAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("nightly");
        await page.Keyboard.PressAsync("Enter");
        await ListenAsync(visit);
        await Expect(page.Locator(".key-form__fault")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^A key needs scopes"));
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("nightly");
        Assert.True(await page.EvaluateAsync<bool>("() => window.isStill === true"));
    }

    /// <summary>Pages are shown, but do not listen before it is said.</summary>
    private Task HoldAsync(IPage page) => page.RouteAsync("**/_blazor/negotiate*", async route =>
    {
        await live.Task;
        await route.ContinueAsync();
    });

    private async Task ComeEarlyAsync(Visit visit, string path)
    {
        live = new();
        await visit.Page.GotoAsync(path);
    }

    private async Task PressEarlyAsync(Visit visit)
    {
        await ComeEarlyAsync(visit, "/incidents");
        await visit.Page.Locator("[data-opens=new-incident]").ClickAsync();
    }

    private async Task ListenAsync(Visit visit)
    {
        live.SetResult();
        await visit.SettleAsync();
        await visit.AnsweredAsync();
    }
}
