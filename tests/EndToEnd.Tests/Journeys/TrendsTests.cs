using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Journeys;

/// <summary>The engineering manager asks whether things get better, and looks behind the line.</summary>
[EitherDatabase]
public sealed class TrendsTests(Chromium chromium, SampleApp sample, WrittenApp written) : BrowserTests(chromium)
{
    [Fact]
    public async Task A_step_stands_in_the_address_and_changes_how_finely_time_is_cut()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/trends");
        var months = await RowsAsync(visit);

        await visit
            .Page.GetByRole(AriaRole.Navigation, new() { Name = "Step" })
            .GetByRole(AriaRole.Link, new() { Name = "Quarter" })
            .ClickAsync();
        await visit.WaitForAddressAsync("step=quarter");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Quarter" })).ToHaveAttributeAsync("aria-current", "true");
        await visit.SettleAsync();

        // Twelve months up to today meet 13 calendar months and at most 5 quarters.
        Assert.InRange(months, 12, 13);
        await visit.UntilAsync("rows => document.querySelector('.chart__table').querySelectorAll('tbody tr').length < rows", months);
        await visit.Page.GoBackAsync();
        await visit.UntilAsync("rows => document.querySelector('.chart__table').querySelectorAll('tbody tr').length === rows", months);
    }

    [Fact]
    public async Task The_table_twin_leads_from_a_point_to_the_incidents_behind_it()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/trends?period=last-quarter");
        var panel = Panel(visit, "Time to recovery");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();

        await panel.Locator(".chart__table").First.Locator("tbody a").First.ClickAsync();

        await visit.WaitForAddressAsync("/incidents?");
        await Expect(visit.Page.Locator(".incidents tbody tr")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_click_on_a_dot_opens_its_incident_and_Back_returns_to_the_trends()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/trends?period=last-quarter");

        await visit.Page.ClickMarkAsync(Panel(visit, "Time to recovery"), index: 0);
        await visit.WaitForAddressAsync("/incidents");
        await visit.Page.GoBackAsync();

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Trends");
        Assert.Contains("period=last-quarter", visit.Page.Url, StringComparison.Ordinal);

        // The marks of releases are drawn last, in a part of the plot of their own.
        await visit.SettleAsync();
        await visit.Page.ClickMarkAsync(Panel(visit, "Crash-free sessions"), index: -1);
        await visit.WaitForAddressAsync("/releases/");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "How fast it was taken" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_finger_reads_what_a_state_means_before_it_follows_it_and_chooses_a_stretch_of_time_by_two_touches()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/", Look.Touch);
        var state = visit.Page.Locator(".figure__head a.definition__term").First;
        await state.TapAsync();
        await Expect(visit.Page.Locator(".definition__text:popover-open")).ToBeVisibleAsync();
        await visit.AnsweredAsync();
        Assert.DoesNotContain("/trends", visit.Page.Url, StringComparison.Ordinal);
        await state.TapAsync();
        await visit.WaitForAddressAsync("/trends");
        await visit.SettleAsync();

        var panel = Panel(visit, "Time to recovery");
        var plot = panel.Locator(".chart");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Choose a stretch of Time to recovery" }).TapAsync();
        await Expect(panel.Locator(".chart__hint")).ToContainTextAsync("Touch where the stretch begins");
        await plot.ScrollIntoViewIfNeededAsync();
        var box = (await plot.BoundingBoxAsync())!;
        await visit.Page.Touchscreen.TapAsync(box.X + box.Width * 0.4f, box.Y + box.Height / 2);
        await Expect(panel.Locator(".chart__stretch")).ToBeVisibleAsync();
        await visit.AnsweredAsync();
        var before = visit.Page.Url;
        await visit.Page.Touchscreen.TapAsync(box.X + box.Width * 0.7f, box.Y + box.Height / 2);
        await visit.WaitForAddressAsync(before, held: false);
        Assert.Matches(@"/trends\?from=\d{4}-\d\d-\d\d&to=", visit.Page.Url);
        await Expect(panel.Locator(".chart__hint")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Arrow_keys_read_the_points_aloud_and_Enter_opens_what_lies_behind_one()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/trends?period=last-quarter");
        var chart = Panel(visit, "Time to recovery").Locator(".chart");

        await chart.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(chart.Locator(".chart__said")).Not.ToBeEmptyAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.WaitForAddressAsync("/incidents");
    }

    [Fact]
    public async Task A_chart_is_downloaded_as_figures_and_as_a_picture()
    {
        var visit = await OpenAsync(await sample.ReadyAsync(), "/trends?period=last-quarter&step=month");
        var panel = Panel(visit, "Repeat rate");

        var figures = await DownloadAsync(visit, panel.GetByRole(AriaRole.Link, new() { Name = "CSV" }));
        var picture = await DownloadAsync(visit, panel.GetByRole(AriaRole.Button, new() { Name = "PNG" }));

        var lines = (await File.ReadAllTextAsync(figures, TestContext.Current.CancellationToken)).Split(
            '\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);   // a head and three months
        Assert.Equal(
            [0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(picture, TestContext.Current.CancellationToken))[..4]);
    }

    [Fact]
    public async Task Spans_that_were_left_out_lead_to_exactly_those_incidents()
    {
        var app = await written.ReadyAsync();
        var file = app.Data.Write("left-out.csv", """
            id,title,service,started_at,detected_at,resolved_at
            A-1,whole,left-out,2026-03-02T09:00:00Z,,2026-03-02T10:00:00Z
            A-2,back-filled,left-out,2026-03-03T09:00:00Z,,2026-03-03T09:00:00Z
            A-3,back-filled too,left-out,2026-03-04T09:00:00Z,2026-03-04T09:30:00Z,2026-03-04T09:30:00Z
            A-4,reversed,left-out,2026-03-05T09:00:00Z,,2026-03-05T08:00:00Z
            """);
        var ended = await app.Data.RunAsync("import", "incidents", file, "--source", "left-out");
        Assert.True(ended.ExitCode == 0, ended.Error);

        var visit = await OpenAsync(app, "/trends?from=2026-03-01&to=2026-04-01&step=day&service=left-out");
        await HowItIsCounted(visit).ClickAsync();
        await visit.Page.Locator("a:has([data-figure='time-to-recovery.n_zero_left_out'])").ClickAsync();
        await Expect(visit.Page.Locator(".incidents td.title a")).ToHaveTextAsync(["back-filled too", "back-filled"]);
        await Expect(visit.Page.Locator(".incidents")).ToContainTextAsync("Recovered in no time");
        await visit.AssertNoBarriersAsync();

        await visit.Page.GoBackAsync();
        await HowItIsCounted(visit).ClickAsync();
        await visit.Page.Locator("a:has([data-figure='time-to-recovery.n_out_of_order'])").ClickAsync();
        await Expect(visit.Page.Locator(".incidents td.title a")).ToHaveTextAsync(["reversed"]);
    }

    private static ILocator Panel(Visit visit, string title) =>
        visit.Page.Locator("section.panel", new() { Has = visit.Page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });

    private static ILocator HowItIsCounted(Visit visit) => Panel(visit, "Time to recovery").GetByText("How it is counted");

    private static async Task<int> RowsAsync(Visit visit)
    {
        await Panel(visit, "Repeat rate").GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        // The buckets, and the releases above them.
        await Expect(visit.Page.Locator(".chart__table")).ToHaveCountAsync(2);
        return await visit.Page.Locator(".chart__table").First.Locator("tbody tr").CountAsync();
    }

    private static async Task<string> DownloadAsync(Visit visit, ILocator link)
    {
        var waiting = visit.Page.WaitForDownloadAsync();
        await link.ClickAsync();
        return await (await waiting).PathAsync();
    }
}
