using EndToEnd.Tests.Browsing;

namespace EndToEnd.Tests.Pages;

/// <summary>What holds for every page on paper.</summary>
internal static class PaperRules
{
    /// <summary>What would be drawn for a finger or a pointer alone, or twice, as paper has it.</summary>
    private const string OnPaper = """
        () => {
            // As where sheets have no words in their margins.
            delete window.CSSMarginRule;
            dispatchEvent(new Event('beforeprint'));
            const seen = (what) => [...document.querySelectorAll(what)].filter(one => one.checkVisibility()).map(one => one.outerHTML);
            const found = {
                foot: document.querySelector('.paper-foot')?.textContent ?? '',
                controls: seen('button:not(.definition__term), a.button, .rail, .topbar, .tools, .pages a, .js-plotly-plot'),
                undrawn: [...document.querySelectorAll('.chart')]
                    .filter(one => !one.parentElement.querySelector('.chart__paper > svg')).length,
            };
            dispatchEvent(new Event('afterprint'));
            return { ...found, left: document.querySelectorAll('.chart__paper > *, .paper-head, .paper-foot').length };
        }
        """;

    /// <summary>Words, sheets and type, no control, and every chart once: as the server drew it.</summary>
    public static async Task AssertHoldAsync(Visit visit, string path)
    {
        var title = (await visit.Page.TitleAsync()).Replace(" · Reliability", "", StringComparison.Ordinal);
        var period = await visit.Page.EvaluateAsync<string?>("() => document.querySelector('[data-scope]')?.dataset.scope");
        var paper = await Paper.PrintAsync(visit.Page);
        paper.AssertSaysWhatItShows(title, period switch
        {
            null => "time in UTC",
            var scope when scope.Contains("Period", StringComparison.Ordinal) => @"\d{4}, UTC ·.* no filter",
            _ => "no filter · time in UTC",
        });
        if (path == "/") Assert.Single(paper.Sheets);

        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        var found = await visit.Page.EvaluateAsync<Found>(OnPaper);
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Null });
        Assert.Empty(found.Controls);
        Assert.StartsWith("data as of ", found.Foot, StringComparison.Ordinal);
        Assert.Equal((0, 0), (found.Undrawn, found.Left));
    }

    private sealed class Found
    {
        public string[] Controls { get; set; } = [];
        public string Foot { get; set; } = "";
        public int Undrawn { get; set; }
        public int Left { get; set; }
    }
}
