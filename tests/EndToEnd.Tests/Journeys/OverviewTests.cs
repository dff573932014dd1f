using System.Globalization;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Journeys;

[EitherDatabase]
public sealed partial class OverviewTests(Chromium chromium, SampleApp sample, EmptyApp empty) : BrowserTests(chromium)
{
    private static readonly string[] FiveFigures =
        ["blast-radius.median", "crash-free-sessions.value", "repeat-rate.value", "time-to-detection.median", "time-to-recovery.median"];

    [Fact]
    public async Task Five_headline_figures_stand_there_with_number_sentence_and_n()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/");

        var figures = await visit.Page.FiguresAsync();
        Assert.Equal(FiveFigures, figures.Keys);
        // In the API's units: rates as fractions, durations as seconds.
        Assert.InRange(Number(figures["crash-free-sessions.value"]), 0.9, 1.0);
        Assert.InRange(Number(figures["time-to-recovery.median"]), 60, 86_400);
        Assert.InRange(Number(figures["time-to-detection.median"]), 1, 86_400);
        Assert.InRange(Number(figures["repeat-rate.value"]), 0.01, 1.0);
        Assert.InRange(Number(figures["blast-radius.median"]), 0.0001, 1.0);
        foreach (var figure in await visit.Page.Locator("main .figure[data-figure]").AllAsync())
        {
            Assert.Matches(@"n\s[\d\s]*\d", await figure.Locator(".figure__n").InnerTextAsync());
            Assert.NotEmpty(await figure.Locator(".figure__sentence").InnerTextAsync());
        }
    }

    [Fact]
    public async Task The_figures_of_the_first_answer_stay_when_the_page_becomes_live()
    {
        var app = await sample.ReadyAsync();
        using var client = await app.ClientAsync();
        var html = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var first = FigureElement().Matches(html).ToDictionary(found => found.Groups[1].Value, found => found.Groups[2].Value);

        var visit = await OpenAsync(app, "/");

        Assert.Equal(FiveFigures.Length, first.Count);
        Assert.Equal(first.OrderBy(pair => pair.Key, StringComparer.Ordinal), await visit.Page.FiguresAsync());
    }

    [Fact]
    public async Task What_needs_attention_leads_somewhere()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/");
        var attention = visit.Page.Locator("section, .panel").Filter(new() { HasText = "Needs attention" }).Last;

        var first = attention.Locator("li a, tr a").First;
        await first.ClickAsync();
        await visit.SettleAsync();

        Assert.NotEqual("/", visit.Where);
        Assert.Equal(1, await visit.Page.Locator("main h1").CountAsync());
    }

    [Fact]
    public async Task Before_the_first_import_the_page_says_what_would_stand_there_and_what_to_do()
    {
        var visit = await OpenAsync(await empty.ReadyAsync(), "/");

        Assert.Contains("headline figures", await visit.Page.Locator("main .state").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("main [data-figure]").CountAsync());
        Assert.NotEqual(0, await visit.Page.Locator("main .state").GetByRole(Microsoft.Playwright.AriaRole.Link).CountAsync());
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("class=\"figure\"[^>]*data-figure=\"([^\"]+)\" data-value=\"([^\"]*)\"")]
    private static partial Regex FigureElement();
}
