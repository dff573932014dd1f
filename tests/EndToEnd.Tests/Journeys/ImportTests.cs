using System.Text.Json;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Journeys;

/// <summary>A platform engineer brings files in, reads what became of them, and mends what was refused.</summary>
[EitherDatabase]
public sealed partial class ImportTests(Chromium chromium, OwnApp own) : BrowserTests(chromium), IClassFixture<OwnApp>
{
    private const string Head = "id,title,service,severity,started_at,resolved_at\n";
    private const string Good = "A-1,Payments time out,payments,sev1,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z\n";
    private const string Bad = "A-2,Search is slow,search,sev9,2026-03-03T09:00:00Z,2026-03-03T10:00:00Z\n";

    [EveryDatabase]
    [Fact]
    public async Task A_file_dropped_into_the_inbox_is_taken_at_once_when_asked_and_its_run_says_what_became_of_it()
    {
        var app = await own.ReadyAsync();
        var visit = await OpenAsync(app, "/imports");
        app.Data.Drop("incidents-march.csv", Head + Good + Bad);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import now" }).ClickAsync();
        var run = visit
            .Page.GetByRole(AriaRole.Group, new() { Name = "Runs" })
            .GetByRole(AriaRole.Link, new() { Name = "incidents-march.csv" });
        await Expect(run).ToBeVisibleAsync();
        await run.ClickAsync();

        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("incidents-march.csv");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("some rejected");
        var refused = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Rejected records" }).Locator("tbody tr");
        await Expect(refused).ToHaveCountAsync(1);
        await Expect(refused).ToContainTextAsync("3");
        await Expect(refused).ToContainTextAsync("severity");
        await Expect(refused).ToContainTextAsync("sev4");
        await visit.AssertNoBarriersAsync();
        Assert.Single(
            Directory.GetFiles(Path.Combine(app.Data.Inbox, "done")), done => done.Contains("incidents-march", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refused_records_are_downloaded_corrected_and_uploaded_again()
    {
        var app = await own.ReadyAsync();
        var file = app.Data.Write("incidents-refused.csv", Head + Good + Bad);
        var ended = await app.Data.RunAsync("import", "incidents", file, "--source", "pager");
        Assert.True(ended.ExitCode == 0, ended.Error);
        var visit = await OpenAsync(app, $"/imports/{JsonDocument.Parse(ended.Output).RootElement.GetProperty("id").GetString()}");

        var waiting = visit.Page.WaitForDownloadAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download to correct" }).ClickAsync();
        var text = await File.ReadAllTextAsync(await (await waiting).PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("sev9", text, StringComparison.Ordinal);
        Assert.DoesNotContain("A-1", text, StringComparison.Ordinal);
        var corrected = app.Data.Write("incidents-refused-corrected.csv", text.Replace("sev9", "sev2", StringComparison.Ordinal));
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(corrected);
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = RunLink() }).ClickAsync();

        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("incidents-refused-corrected.csv");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("succeeded");
        await Expect(visit.Page.GetByText("Rejected records")).ToHaveCountAsync(0);
        Assert.Equal(2L, await app.Data.AskAsync("SELECT COUNT(*) FROM incidents WHERE source = 'pager'"));
    }

    [Fact]
    public async Task A_dropped_export_of_another_system_shows_its_recovery_time_and_goes_in_with_one_click()
    {
        var app = await own.ReadyAsync();
        var visit = await OpenAsync(app, "/imports");
        var rows = string.Concat(Enumerable.Range(1, 9).Select(n =>
            $"P{n},{n},Till answers late,till,2026-03-0{n}T09:00:00+00:00,60,{n * 600},high\n"));
        await visit.Page.Locator("input[type=file]").First.SetInputFilesAsync(app.Data.Write(
            "what the pager wrote.csv",
            "id,incident_number,description,service_name,created_on,seconds_to_first_ack,seconds_to_resolve,urgency\n" + rows));

        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("PagerDuty");
        await Expect(visit.Page.Locator(".figures-of-file tr", new() { HasText = "Time to recovery" })).ToContainTextAsync("50\u202Fmin");
        await visit.AssertNoBarriersInAnyLookAsync();
        Assert.Equal(0L, await app.Data.AskAsync("SELECT COUNT(*) FROM incidents WHERE title = 'Till answers late'"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Store 9 records" }).ClickAsync();

        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("succeeded");
        await visit.Page.GotoAsync("/incidents?service=till&from=2026-03-01");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("50\u202Fmin");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why_and_that_nothing_was_changed()
    {
        var app = await own.ReadyAsync();
        var visit = await OpenAsync(app, "/imports");

        await visit
            .Page.Locator("input[type=file]")
            .First.SetInputFilesAsync(app.Data.Write("incidents-unreadable.json", "[{\"id\": \"A-1\", "));
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = RunLink() }).ClickAsync();

        var alert = visit.Page.Locator("main [role=alert]");
        await Expect(alert).ToContainTextAsync("Nothing was changed.");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("failed");
        await visit.AssertNoBarriersAsync();
    }

    [Fact]
    public async Task A_long_import_shows_how_far_it_has_come_on_every_page()
    {
        // Even a fast machine takes longer for them than a page waits between two looks.
        const int Rows = 500_000;
        var app = await own.ReadyAsync();
        var visit = await OpenAsync(app, "/imports");
        var seen = WatchAsync(visit.Page);
        app.Data.Drop("sessions-many.csv", HourlySessions.File(Rows, services: 30));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import now" }).ClickAsync();

        Assert.Matches(Progress(), await seen);
        await Expect(visit.Page.Locator(".run-table__file", new() { HasText = "sessions-many.csv" }))
            .ToBeVisibleAsync(new() { Timeout = 180_000 });
        await Waiting.UntilAsync(
            async () => await app.Data.AskAsync(
                "SELECT inserted FROM import_runs WHERE kind = 'sessions' AND read > 100000 AND status = 'Succeeded'") is (long)Rows,
            "all of it is in");
        await Expect(visit.Page.Locator("[data-import-banner]")).ToHaveCountAsync(0, new() { Timeout = 180_000 });
    }

    /// <summary>What the bar says once it says something: it may be there only for a moment.</summary>
    private static async Task<string> WatchAsync(IPage page)
    {
        var handle = await page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.run-bar__words')].map(bar => bar.textContent.trim()).find(words => /of/.test(words))",
            null, new() { PollingInterval = 20, Timeout = 120_000 });
        return await handle.JsonValueAsync<string>();
    }

    [GeneratedRegex("^run [0-9]+$")]
    private static partial Regex RunLink();

    [GeneratedRegex("[0-9].* of .*[0-9]")]
    private static partial Regex Progress();
}
