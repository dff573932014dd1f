using Microsoft.Playwright;

namespace EndToEnd.Tests.Browsing;

/// <summary>Reads and points at charts as a visitor does.</summary>
internal static class ChartReading
{
    // Within some frames, as long as the mark is there.
    private const string IsHovered =
        """
        mark => new Promise(done => {
            const plot = mark.closest('.js-plotly-plot');
            const look = frames => {
                if (!plot || plot._hoverdata?.length) done(!!plot);
                else if (frames === 0 || !mark.isConnected) done(false);
                else requestAnimationFrame(() => look(frames - 1));
            };
            look(60);
        })
        """;

    /// <summary>Clicks one drawn mark of a chart, in the middle of what is seen of it.</summary>
    public static async Task ClickMarkAsync(this IPage page, ILocator chart, int index = 0)
    {
        var mark = chart.Locator(".scatterlayer .points path.point").Nth(index);
        for (var tries = 0; tries < 20; tries++)
        {
            // At once: new data may draw the chart anew while somebody waits for a mark to rest.
            await mark.EvaluateAsync("mark => mark.scrollIntoView({ block: 'center', behavior: 'instant' })");
            if (await mark.BoundingBoxAsync() is not { } box) continue;
            var (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);
            // A pointer comes from somewhere: what is under it is known before it is pressed.
            await page.Mouse.MoveAsync(x - 4, y - 3);
            await page.Mouse.MoveAsync(x, y, new() { Steps = 4 });
            // A page that is come back to may scroll to where it was left while the pointer is on its way.
            if (!await mark.EvaluateAsync<bool>(IsHovered)) continue;
            await page.Mouse.ClickAsync(x, y);
            return;
        }
        throw new InvalidOperationException("The mark never lay under the pointer.");
    }

    /// <summary>The headline figures of a page: their names and the numbers as programs would read them.</summary>
    public static async Task<SortedDictionary<string, string>> FiguresAsync(this IPage page)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var figure in await page.Locator("main .figure[data-figure]").AllAsync())
            found[(await figure.GetAttributeAsync("data-figure"))!] = await figure.GetAttributeAsync("data-value") ?? "";
        return found;
    }
}
