using System.Text.RegularExpressions;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Pages;

/// <summary>What holds for every page full of data, whatever it shows. One visit for all of it: what costs time is to open a page, not to
/// look at it.</summary>
public abstract partial class PageRules(Chromium chromium, SampleApp sample) : BrowserTests(chromium)
{
    private const int MostPoints = 2_000;
    private const int MostStateBytes = 8 * 1024;

    private protected SampleApp Sample => sample;

    /// <summary>A title, one heading, little handed over, charts only with few points, no barriers in either theme on a wide window or in
    /// the dark on a phone, paper that says what it shows, each figure's word explained, and a Tab key that shows where it is.</summary>
    private protected async Task AssertRulesHoldAsync(string path)
    {
        var visit = await VisitAsync(await sample.ReadyAsync());
        var weight = await PageWeight.MeasureAsync(visit.Page);
        var html = await (await visit.OpenAsync(path)).TextAsync();

        // It travels back when the page connects, and over 32 KB would end the connection.
        Assert.InRange(HandedOver().Match(html).Groups[1].Length, 0, MostStateBytes);
        Assert.EndsWith(" · Reliability", await visit.Page.TitleAsync());
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        if (Site.ChartPages.Contains(path)) await AssertChartsAsync(visit, path, weight);
        else await AssertNoChartScriptAsync(visit);
        await PaperRules.AssertHoldAsync(visit, path);
        await visit.AssertNoBarriersAsync();
        await visit.AssertFiguresAreExplainedAsync();
        if (path == "/") await visit.AssertTermsTellAsync();
        await visit.AssertKeyboardShowsWhereItIsAsync();
        // To the ear a drawing is a heap of numbers.
        Assert.Equal(0, await visit.Page.Locator("main .js-plotly-plot:not([aria-hidden=true] *)").CountAsync());
        await visit.TurnToAsync(Look.Dark);
        await visit.AssertNoBarriersOfColourAsync();

        await visit.OpenAgainAsync(Look.Phone with { Theme = "dark" });
        // Kept by its cookie: the first HTML already has the theme.
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
        await visit.AssertFitsItsWindowAsync();
        await visit.AssertTargetsAreLargeEnoughAsync();
        await visit.AssertNoBarriersAsync();
        if (path == "/") await visit.AssertRailIsReachableAsync();
    }

    private static async Task AssertChartsAsync(Visit visit, string path, PageWeight weight)
    {
        await Assertions.Expect(visit.Page.Locator(".js-plotly-plot")).Not.ToHaveCountAsync(0);
        var points = await visit.Page.EvaluateAsync<int[]>("""
            () => [...document.querySelectorAll('.js-plotly-plot')].map(plot =>
                plot.data.reduce((sum, trace) => sum + Math.max(trace.x?.length ?? 0, trace.y?.length ?? 0), 0))
            """);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{path}: first visit {weight.Bytes / 1024} KB, points per chart {string.Join(", ", points)}");
        Assert.NotEmpty(points);
        Assert.All(points, count => Assert.InRange(count, 1, MostPoints));
        // Fetched ahead, once; asked for again it may be, answered by what the browser has of it already, as on a page that began anew.
        var fetched = await visit.Page.EvaluateAsync<string[]>(
            """
            () => performance.getEntriesByType('resource')
                .filter(entry => entry.name.includes('plotly-basic') && entry.transferSize > entry.encodedBodySize)
                .map(entry => entry.initiatorType)
            """
        );
        Assert.All(fetched, by => Assert.Equal("link", by));
        Assert.InRange(fetched.Length, 0, 1);
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
