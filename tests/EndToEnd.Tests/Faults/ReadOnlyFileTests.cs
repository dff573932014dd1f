using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Faults;

/// <summary>Somebody takes the right to write the database file from the app, and gives it back.</summary>
public sealed class ReadOnlyFileTests(Chromium chromium) : BrowserTests(chromium)
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const string Reason = "the database file or its folder may not be written by the app";

    [Fact]
    public async Task While_it_runs_pages_are_read_saving_says_why_it_fails_and_both_imports_and_people_go_on_afterwards()
    {
        var data = DataFolder.WithFile();
        // Without a pool each look opens the file anew, as an app does that has been idle for a while.
        var app = await OwnAsync(
            RunningApp.StartAsync(
                data, ObeyPermissions, $"--Storage:ConnectionString=Data Source={FileOf(data)};Pooling=False",
                "--Imports:InboxSchedule=*/5 * * * * *")
        );
        data.Drop("incidents.csv", "id,title,started_at,service\nI-1,Payments time out,2026-03-01T10:00:00Z,payments\n");
        await Waiting.UntilAsync(async () => await data.TryAskAsync("SELECT COUNT(*) FROM incidents") is 1L, "the incident was in");
        var visit = await OpenAsync(app, "/incidents/1");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).ClickAsync();
        var title = visit.Page.GetByLabel("Title", new() { Exact = true });
        await title.FillAsync("Payments time out at the bank");

        File.SetUnixFileMode(FileOf(data), Readable);
        data.Drop("services.csv", "name,team\npayments,money\n");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(visit.Page.Locator(".editor__message"))
            .ToContainTextAsync($"Not saved: {Reason}. What you entered is still here; try again.");
        await Expect(title).ToHaveValueAsync("Payments time out at the bank");
        await Expect(visit.Page.Locator("[data-storage-trouble]")).ToContainTextAsync(Reason);
        var reader = await OpenAsync(app, "/incidents?period=last-12-months");
        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Payments time out" })).ToBeVisibleAsync();

        File.SetUnixFileMode(FileOf(data), Readable | UnixFileMode.UserWrite);

        await Waiting.UntilAsync(
            async () => await data.TryAskAsync("SELECT status FROM import_runs WHERE kind = 'services'") is "Succeeded",
            "the waiting file was imported");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Payments time out at the bank");
        await Expect(reader.Page.Locator("[data-storage-trouble]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task At_the_start_it_is_one_sentence()
    {
        using var data = DataFolder.WithFile();
        Assert.Equal(0, (await data.RunAsync("import", "services", data.Write("services.csv", "name,team\npayments,money\n"))).ExitCode);
        File.SetUnixFileMode(FileOf(data), Readable);
        var program = AppProcess.Prepare(data.Settings);
        ObeyPermissions(program.StartInfo);

        var ended = await Child.RunAsync(program);

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal($"The database {FileOf(data)} cannot be used: {Reason}.", ended.Error.Trim());
    }

    private static string FileOf(DataFolder data) => ((FileDatabase)data.Database).Path;

    /// <summary>The superuser writes whatever the permissions say, unless that power is taken away.</summary>
    private static void ObeyPermissions(System.Diagnostics.ProcessStartInfo program)
    {
        if (!Environment.IsPrivilegedProcess) return;
        foreach (var word in new[] { "--bounding-set=-dac_override", program.FileName }.Reverse()) program.ArgumentList.Insert(0, word);
        program.FileName = "setpriv";
    }
}
