using System.Text.RegularExpressions;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Journeys;

// Not beside the other class that splits and merges in the same app.
[Collection(DearestFirst.FailureModes)]
[EitherDatabase]
public sealed partial class MatrixTests(Chromium chromium, SampleApp sample, ChangedApp changed) : BrowserTests(chromium)
{
    [Fact]
    public async Task A_click_on_a_mark_opens_the_failure_mode_with_its_incidents()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/matrix");

        await visit.Page.ClickMarkAsync(visit.Page.Locator(".matrix__chart"));

        await Expect(visit.Page.Locator(".mode-panel h2")).ToBeVisibleAsync();
        await Expect(visit.Page).ToHaveURLAsync(ModeInAddress());
        Assert.NotEqual(0, await visit.Page.Locator(".mode-panel tbody tr").CountAsync());
    }

    [Fact]
    public async Task Arrow_keys_and_Enter_open_a_mark_without_a_mouse()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/matrix");
        var chart = visit.Page.Locator(".matrix__chart .chart");

        await chart.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator(".mode-panel h2")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(chart).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Every_mark_and_chip_is_hit_where_it_is_drawn()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/matrix");
        await visit.Page.Locator(".matrix__chart .chart").ScrollIntoViewIfNeededAsync();
        var marks = await MarksAsync(visit);
        Assert.True(marks.Length > 20, $"{marks.Length} marks");
        for (var i = 0; i < marks.Length; i++)
        {
            var at = i;
            await Waiting.UntilAsync(
                async () =>
                {
                    // Where it lies now: what is above it may still be finding its place. The pointer is seen to move.
                    var mark = (await MarksAsync(visit))[at];
                    await visit.Page.Mouse.MoveAsync(mark.X + 1, mark.Y);
                    await visit.Page.Mouse.MoveAsync(mark.X, mark.Y);
                    return await visit.Page.EvaluateAsync<string?>(
                        "() => document.querySelector('.matrix__chart .js-plotly-plot')._hoverdata?.[0]?.hovertext") == mark.Said;
                },
                $"{marks[i].Said} is hit where it is drawn");
        }
    }

    private static Task<DrawnMark[]> MarksAsync(Visit visit) => visit.Page.EvaluateAsync<DrawnMark[]>("""
        () => {
            const plot = document.querySelector('.matrix__chart .js-plotly-plot');
            const { left, top } = plot.getBoundingClientRect();
            const { xaxis, yaxis } = plot._fullLayout;
            return plot.calcdata.flatMap((trace) => trace.map((point) => ({
                x: left + xaxis._offset + xaxis.c2p(point.x), y: top + yaxis._offset + yaxis.c2p(point.y),
                said: trace[0].trace.hovertext[point.i],
            })));
        }
        """);

    [Fact]
    public async Task Enter_on_a_ranked_row_opens_the_same_panel_and_Escape_closes_it()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/matrix");
        var row = visit.Page.Locator(".ranked__title").First;
        var title = await row.InnerTextAsync();

        await row.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator(".mode-panel h2")).ToHaveTextAsync(title);
        await Expect(visit.Page.Locator(".mode-panel h2")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator(".mode-panel")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_four_quadrants_are_named_and_the_thresholds_marked_provisional()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/matrix");

        var drawn = await visit.Page.Locator(".matrix__chart").TextContentAsync();
        Assert.Contains("provisional", drawn, StringComparison.OrdinalIgnoreCase);
        foreach (var quadrant in new[] { "Immediate fire", "Ticking time bomb", "Noise", "Backlog" })
            Assert.Contains(quadrant, drawn, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Thresholds_that_a_person_moved_stay_and_are_no_longer_provisional()
    {
        var app = await changed.ReadyAsync();
        var visit = await OpenAsync(app, "/matrix");

        // By keys first, tried in the address alone: Escape puts it back, Enter tries it.
        var line = visit.Page.GetByRole(AriaRole.Slider, new() { Name = "Threshold of frequency" });
        var stood = await line.GetAttributeAsync("aria-valuetext");
        await line.PressAsync("ArrowRight");
        await Expect(visit.Page.Locator(".threshold__said")).ToContainTextAsync("Frequent from");
        await Expect(visit.Page.Locator(".matrix__chart")).ToContainTextAsync(" now ");
        await line.PressAsync("Escape");
        await Expect(line).ToHaveAttributeAsync("aria-valuetext", stood!);
        await line.PressAsync("ArrowRight");
        await line.PressAsync("Enter");
        await Expect(visit.Page.Locator(".tried")).ToContainTextAsync("in this address only");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Put back" }).ClickAsync();
        await Expect(visit.Page.Locator(".tried")).ToHaveCountAsync(0);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Move thresholds" }).ClickAsync();
        await visit.Page.GetByLabel("Frequent from, per week").FillAsync("0.5");
        await visit.Page.GetByLabel(HighImpact()).FillAsync("20000");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Set thresholds" }).ClickAsync();
        await Expect(visit.Page.Locator(".matrix__chart")).ToContainTextAsync("thresholds set by");

        var other = await OpenAsync(app, "/matrix");
        await Expect(other.Page.Locator(".matrix__chart")).ToContainTextAsync("thresholds set by");
        Assert.DoesNotContain(
            "provisional", await other.Page.Locator(".matrix__chart").TextContentAsync() ?? "", StringComparison.OrdinalIgnoreCase);

        await DecidesOnAdviceAsync(other);
    }

    /// <summary>From what hurts to what is done: an advice becomes an improvement, another is set aside, by keyboard alone.</summary>
    private static async Task DecidesOnAdviceAsync(Visit visit)
    {
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Next steps", Exact = true }).ClickAsync();
        var (rows, said) = (page.Locator(".advice tbody tr"), page.Locator(".advice__said"));
        await Expect(rows.Nth(1)).ToBeVisibleAsync();

        await rows.First.GetByRole(AriaRole.Button, new() { Name = "Improve" }).PressAsync("Enter");
        await page.GetByLabel("Owner").FillAsync("Platform");
        await visit.AssertNoBarriersAsync();
        await page.GetByLabel("Due").PressAsync("Enter");
        await Expect(said).ToContainTextAsync("is an improvement now");

        await rows.First.GetByRole(AriaRole.Button, new() { Name = "Set aside" }).PressAsync("Enter");
        await page.GetByLabel("Why").FillAsync("It is being replaced.");
        await page.GetByLabel("Until").PressAsync("Enter");
        await Expect(said).ToContainTextAsync("is set aside");
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Advice" })).ToContainTextAsync("Set aside 1");

        await page.GetByRole(AriaRole.Link, new() { Name = "Taken 1" }).ClickAsync();
        await Expect(rows.First).ToContainTextAsync("open · Platform");
        await page.SetViewportSizeAsync(Look.Phone.Width, 844);
        await visit.AssertFitsItsWindowAsync();
    }

    [Fact]
    public async Task A_failure_mode_can_be_merged_into_another_and_the_decision_stays()
    {
        var app = await changed.ReadyAsync();
        var visit = await OpenAsync(app, "/matrix");
        var rows = visit.Page.Locator(".ranked__title");
        var (first, second) = (await rows.Nth(0).InnerTextAsync(), await rows.Nth(1).InnerTextAsync());
        await rows.Nth(0).ClickAsync();
        await Expect(visit.Page.Locator(".mode-panel h2")).ToHaveTextAsync(first);
        // The panel takes the focus when it opens: what is typed before that goes to its heading.
        await Expect(visit.Page.Locator(".mode-panel h2")).ToBeFocusedAsync();
        var before = await visit.Page.Locator(".mode-panel tbody tr").CountAsync();

        // Typed without a click before it: a list that is open already may be clicked before the search ends, and open once more with what
        // is found.
        await visit.Page.GetByLabel("Merge into, by name").FillAsync(second);
        await visit.Page.Locator(".mud-list-item", new() { HasText = second }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();

        await Expect(visit.Page.Locator(".mode-panel")).ToContainTextAsync("A person put them together");
        await Expect(visit.Page.Locator(".mode-panel tbody tr")).Not.ToHaveCountAsync(before);
        var merged = await visit.Page.Locator(".mode-panel tbody tr").CountAsync();
        Assert.True(merged > before, $"{merged} incidents after the merge, {before} before");
        var again = await OpenAsync(app, visit.Where);
        await Expect(again.Page.Locator(".mode-panel tbody tr")).ToHaveCountAsync(merged);
    }

    private sealed class DrawnMark
    {
        public float X { get; set; }
        public float Y { get; set; }
        public string Said { get; set; } = "";
    }

    [GeneratedRegex(@"[?&]mode=\d+")]
    private static partial Regex ModeInAddress();

    [GeneratedRegex("^High impact from")]
    private static partial Regex HighImpact();
}
