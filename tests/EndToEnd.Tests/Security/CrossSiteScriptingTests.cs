using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;

namespace EndToEnd.Tests.Security;

[EitherDatabase]
public sealed class CrossSiteScriptingTests(Chromium chromium, EmptyApp empty) : BrowserTests(chromium)
{
    [Fact]
    public async Task No_text_that_anybody_stores_runs_on_any_page_that_shows_it()
    {
        Assert.True(Payloads.All.Distinct().Count() >= 200);
        var app = await OwnAsync(RunningApp.StartAsync());
        var data = await HostileData.StoreAsync(app);
        using var _ = data.Api;
        var visit = await VisitAsync(app);
        await visit.ListenAsync();

        const string Period = "period=last-90-days";
        string[] lists =
        [
            $"/?{Period}",
            $"/matrix?{Period}",
            $"/matrix?of=crashes&{Period}",
            $"/trends?{Period}",
            "/post-mortems",
            "/imports",
            "/audit",
            "/settings",
            "/settings/keys",
            "/settings/people",
            "/api-reference",
        ];
        foreach (var path in lists.Concat(Enumerable.Range(1, 6).Select(page => $"/incidents?page={page}")))
            await LookAsync(visit, path);

        await LookAsync(visit, $"/incidents?{Period}");
        await visit
            .Page.GetByRole(AriaRole.Search, new() { Name = "Filter" })
            .GetByRole(AriaRole.Button, new() { NameRegex = new("^Service") })
            .ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Service" }).WaitForAsync();
        await AssertSilentAsync(visit, "the choice of services");

        foreach (var external in HostileData.Long)
            await LookAsync(visit, $"/incidents/{await app.Data.AskAsync($"SELECT id FROM incidents WHERE external_id = '{external}'")}");
        await LookAsync(visit, "/incidents/2");
        await LookAsync(visit, "/groups/1");
        await LookAsync(visit, $"/imports/{await app.Data.AskAsync("SELECT id FROM import_runs WHERE rejected > 0")}");

        await LookAsync(visit, "/post-mortems/1");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await visit.Page.Locator("[aria-pressed='true']", new() { HasText = "Preview" }).WaitForAsync();
        await AssertSilentAsync(visit, "the preview of the post-mortem");
    }

    [Fact]
    public async Task The_watch_sees_what_came_alive()
    {
        FaultsAreExpected = true;
        var visit = await VisitAsync(await empty.ReadyAsync());
        await visit.ListenAsync();
        await visit.OpenAsync("/imports");
        await visit.Page.EvaluateAsync(
            "() => { document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>'); }");
        await visit.UntilAsync("() => window.__ran.length > 0");
        var heard = await visit.HeardAsync();
        Assert.Contains(heard, said => said.StartsWith("img onerror=", StringComparison.Ordinal));
        Assert.Contains(heard, said => said.StartsWith("stopped by script-src-attr", StringComparison.Ordinal));
    }

    private static async Task LookAsync(Visit visit, string path)
    {
        await visit.OpenAsync(path);
        await PointAtChartsAsync(visit);
        await AssertSilentAsync(visit, path);
    }

    /// <summary>Labels of points are made only under the mouse.</summary>
    private static async Task PointAtChartsAsync(Visit visit)
    {
        foreach (var plot in await visit.Page.Locator(".js-plotly-plot .nsewdrag").AllAsync())
        {
            await plot.ScrollIntoViewIfNeededAsync();
            if (await plot.BoundingBoxAsync() is not { } box)
                continue;
            for (var i = 1; i < 8; i++)
                await visit.Page.Mouse.MoveAsync(box.X + (box.Width * i / 8), box.Y + (box.Height * (i % 4 + 1) / 5));
        }
    }

    private static async Task AssertSilentAsync(Visit visit, string where)
    {
        var heard = await visit.HeardAsync();
        Assert.True(heard.Length == 0, $"{where}\n{string.Join("\n", heard.Take(20))}");
    }
}
