using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;

namespace EndToEnd.Tests.Journeys;

[EitherDatabase]
public sealed class MapTests(Chromium chromium, SampleApp sample) : BrowserTests(chromium)
{
    private const int MostKilobytes = 300;

    [Fact]
    public async Task The_map_is_light_placed_by_the_browser_one_stop_of_the_keyboard_and_walked_by_arrows()
    {
        var visit = await VisitAsync(await sample.ReadyAsync());
        var weight = await PageWeight.MeasureAsync(visit.Page);
        await visit.OpenAsync("/map?by=service");
        var page = visit.Page;
        await Assertions.Expect(page.Locator(".graph[data-placed]")).ToBeVisibleAsync();
        Assert.InRange(weight.Bytes / 1024, 1, MostKilobytes);
        Assert.Equal(1, await page.Locator(".graph [tabindex='0']").CountAsync());

        await page.Locator(".graph__box[data-label^='checkout:']").FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator(".graph__told")).ToContainTextAsync(" calls checkout");
        var caller = await page.Locator("tr.is-lit .named").InnerTextAsync();
        await Assertions.Expect(page.Locator($".graph__box[data-label^='{caller}:']")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".graph__told")).ToContainTextAsync($"{caller} calls checkout");
        await page.Keyboard.PressAsync("Enter");
        await visit.WaitForAddressAsync($"focus={caller}");
        // Whoever walks by keys goes on walking in what was opened.
        await Assertions.Expect(page.Locator(".graph__box--chosen")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/map\\?by=service$"));

        // "/" reaches the search, which finds what is hidden and opens the way.
        await page.GotoAsync("/map");
        await visit.SettleAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("mapgrid");
        await Assertions.Expect(page.Locator(".mud-list-item")).ToHaveTextAsync(["mapgrid"]);
        await page.Keyboard.PressAsync("Enter");
        await visit.WaitForAddressAsync("find=mapgrid");
        await Assertions.Expect(page.Locator(".graph__box--chosen .graph__name")).ToHaveTextAsync("mapgrid");
    }

    [Fact]
    public async Task The_riskiest_service_is_found_asked_about_and_a_call_on_its_way_protected_in_the_address()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/map");
        var page = visit.Page;
        var first = page.Locator(".reach tbody tr").First;
        var riskiest = await first.Locator(".named").InnerTextAsync();
        await first.GetByRole(AriaRole.Link, new() { Name = $"What if {riskiest} fails" }).ClickAsync();
        await visit.WaitForAddressAsync("fails=");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync($"If {riskiest} fails");

        var reached = await page.Locator(".graph__picture .graph__box--reached").CountAsync();
        await page.Locator(".way").GetByRole(AriaRole.Link, new() { Name = "Protect" }).First.ClickAsync();
        await visit.WaitForAddressAsync("protect=");
        await Assertions.Expect(page.Locator(".graph__picture .graph__line--bar-tried")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".graph__picture .graph__box--spared")).Not.ToHaveCountAsync(0);
        Assert.InRange(await page.Locator(".graph__picture .graph__box--reached").CountAsync(), 0, reached - 1);
        await visit.AssertNoBarriersAsync();

        // Whoever opens the link sees the same.
        var other = await OpenAsync(await sample.ReadyAsync(), new Uri(page.Url).PathAndQuery);
        await Assertions.Expect(other.Page.Locator(".graph__picture .graph__line--bar-tried")).ToHaveCountAsync(1);
        Assert.Equal(await page.Locator(".lede").InnerTextAsync(), await other.Page.Locator(".lede").InnerTextAsync());
    }
}
