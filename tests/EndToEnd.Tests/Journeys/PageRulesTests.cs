using System.Text.RegularExpressions;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;

namespace EndToEnd.Tests.Journeys;

/// <summary>What holds for every page, whatever it shows.</summary>
[EveryDatabase]
public sealed partial class PageRulesTests(Chromium chromium, SampleApp sample, EmptyApp empty) : BrowserTests(chromium)
{
    private const int MostPoints = 2_000;
    private const int MostStateBytes = 8 * 1024;

    public static TheoryData<string> Pages => [.. Site.Pages];

    public static TheoryData<string> ChartPages => [.. Site.ChartPages];

    public static TheoryData<string> EmptyPages => [.. Site.Pages.Except(Site.RecordPages)];

    // One visit for all of it: what costs time is to open a page, not to look at it.
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_full_of_data_has_a_title_and_one_heading_and_no_barriers_in_either_theme_nor_on_a_phone_and_the_Tab_key_shows_where_it_is(string path)
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), path);
        Assert.EndsWith(" · Reliability", await visit.Page.TitleAsync());
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        if (!Site.ChartPages.Contains(path)) await AssertNoChartScriptAsync(visit);
        await visit.AssertNoBarriersAsync();
        await visit.AssertKeyboardShowsWhereItIsAsync();

        await visit.OpenAgainAsync(Look.Dark);
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
        await visit.AssertNoBarriersOfColourAsync();

        await visit.OpenAgainAsync(Look.Phone);
        await visit.AssertFitsItsWindowAsync();
        await visit.AssertNoBarriersAsync();
    }

    [Theory]
    [MemberData(nameof(EmptyPages))]
    public async Task A_page_before_the_first_import_has_no_barriers_in_either_theme(string path)
    {
        var visit = await OpenAsync(await empty.ReadyAsync(), path);
        await visit.AssertNoBarriersAsync();

        await visit.OpenAgainAsync(Look.Dark);
        await visit.AssertNoBarriersOfColourAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_hands_over_to_the_browser_stays_small(string path)
    {
        using var client = await (await sample.ReadyAsync()).ClientAsync();

        var html = await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        // It travels back when the page connects, and over 32 KB would end the connection.
        Assert.InRange(HandedOver().Match(html).Groups[1].Length, 0, MostStateBytes);
    }

    [Theory]
    [MemberData(nameof(ChartPages))]
    public async Task A_chart_page_draws_its_charts_with_few_points_by_the_script_that_was_fetched_ahead(string path)
    {
        var visit = await VisitAsync(await sample.ReadyAsync());
        var weight = await PageWeight.MeasureAsync(visit.Page);
        await visit.OpenAsync(path);
        await Assertions.Expect(visit.Page.Locator(".js-plotly-plot")).Not.ToHaveCountAsync(0);

        var points = await visit.Page.EvaluateAsync<int[]>("""
            () => [...document.querySelectorAll('.js-plotly-plot')].map(plot =>
                plot.data.reduce((sum, trace) => sum + Math.max(trace.x?.length ?? 0, trace.y?.length ?? 0), 0))
            """);
        TestContext.Current.TestOutputHelper?.WriteLine($"{path}: first visit {weight.Bytes / 1024} KB, points per chart {string.Join(", ", points)}");
        Assert.NotEmpty(points);
        Assert.All(points, count => Assert.InRange(count, 1, MostPoints));
        // Asked for again it may be, answered by what the browser has of it already.
        Assert.Equal(["link"], await visit.Page.EvaluateAsync<string[]>("""
            () => performance.getEntriesByType('resource').filter(entry => entry.name.includes('plotly-basic') && entry.transferSize > entry.encodedBodySize).map(entry => entry.initiatorType)
            """));
    }

    [Theory]
    [InlineData("/incidents/999999999")]
    [InlineData("/groups/999999999")]
    public async Task A_page_of_something_that_is_not_there_says_so(string path)
    {
        FaultsAreExpected = true;
        var visit = await VisitAsync(await sample.ReadyAsync());

        var response = await visit.Page.GotoAsync(path);

        Assert.Equal(404, response!.Status);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
    }

    private static async Task AssertNoChartScriptAsync(Visit visit)
    {
        var scripts = await visit.Page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(entry => entry.name)");
        Assert.NotEmpty(scripts);
        Assert.DoesNotContain(scripts, name => name.Contains("plotly", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^>]*)-->")]
    private static partial Regex HandedOver();
}
