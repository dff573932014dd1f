using System.Net;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Faults;

/// <summary>The disk with the database runs full while a person writes and a file waits; somebody makes room, and everything goes
/// on.</summary>
public sealed class FullDiskTests(Chromium chromium) : BrowserTests(chromium)
{
    private const int Megabytes = 24;
    private const int Rows = 60_000;
    private const string Full = "the disk that holds the database is full";

    [Fact]
    public async Task Nothing_typed_and_nothing_imported_is_lost_and_work_goes_on_by_itself_once_there_is_room()
    {
        var disk = await OwnAsync(SmallDisk.MountAsync(Megabytes));
        var stored = new FileDatabase(disk.Path);
        var app = await OwnAsync(
            RunningApp.StartAsync(
                DataFolder.WithFile(), $"--Storage:ConnectionString=Data Source={stored.Path}", "--Imports:InboxSchedule=*/5 * * * * *")
        );
        app.Data.Drop("incidents.csv", "id,title,started_at,service\nI-1,Payments time out,2026-03-01T10:00:00Z,payments\n");
        await Waiting.UntilAsync(async () => await stored.TryAskAsync("SELECT COUNT(*) FROM incidents") is 1L, "the incident was in");
        var visit = await OpenAsync(app, "/incidents/1");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).ClickAsync();
        var title = visit.Page.GetByLabel("Title", new() { Exact = true });
        await title.FillAsync("Payments time out at the bank");

        await FillAsync(disk, stored);
        app.Data.Drop("sessions.csv", HourlySessions.File(Rows));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        // It says why, beside the form, which keeps what was typed; above every page; and to whoever watches the app.
        await Expect(visit.Page.Locator(".editor__message"))
            .ToContainTextAsync($"Not saved: {Full}. What you entered is still here; try again.");
        await Expect(title).ToHaveValueAsync("Payments time out at the bank");
        await Expect(visit.Page.Locator("[data-storage-trouble]")).ToContainTextAsync(Full);
        using var client = await app.ClientAsync();
        var ready = await client.GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains(
            $"takes no writes: {Full}", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/incidents", "/imports" })
            Assert.Equal(
                HttpStatusCode.OK,
                (await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.NotEqual("Succeeded", await stored.AskAsync("SELECT status FROM import_runs WHERE kind = 'sessions'"));

        disk.Empty();

        await Waiting.UntilAsync(
            async () => await stored.TryAskAsync("SELECT status FROM import_runs WHERE kind = 'sessions'") is "Succeeded",
            "the import went on and ended");
        Assert.Equal((long)Rows, await stored.AskAsync("SELECT COUNT(*) FROM session_buckets"));
        await Expect(visit.Page.Locator("[data-storage-trouble]")).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Payments time out at the bank");
        var verified = await app.Data.RunAsync("verify", $"--Storage:ConnectionString=Data Source={stored.Path}");
        Assert.True(verified.ExitCode == 0, verified.Output);
    }

    /// <summary>Also the room that the write-ahead log had taken, in which a small write would still fit.</summary>
    private static Task FillAsync(SmallDisk disk, FileDatabase stored) => Waiting.UntilAsync(async () =>
    {
        disk.Empty();
        await stored.TryAskAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        disk.Fill();
        return new FileInfo($"{stored.Path}-wal").Length == 0;
    }, "the disk was full with an empty log");
}
