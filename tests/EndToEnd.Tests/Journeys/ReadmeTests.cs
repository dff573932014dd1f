using System.Diagnostics;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using TestDatabases;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Journeys;

/// <summary>What the README asks people to paste, pasted as it stands there.</summary>
[EitherDatabase]
public sealed partial class ReadmeTests(Chromium chromium, ChangedApp changed) : BrowserTests(chromium)
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task The_example_when_pasted_shows_what_the_readme_says_one_sees()
    {
        var app = await changed.ReadyAsync();
        await PasteAsync(Paste().Match(Readme).Value, app.Data);
        await Waiting.UntilAsync(
            async () => await app.Data.AskAsync("SELECT count(*) FROM import_runs WHERE origin = 'Inbox' AND status = 'Succeeded'") is 1L,
            "the inbox was looked into");

        var visit = await OpenAsync(app, Link().Match(Readme).Groups[1].Value);

        await Expect(visit.Page.Locator(".incidents tbody tr")).ToHaveCountAsync(4);
        var timeouts = visit.Page.Locator(".incidents tbody tr").Filter(new() { HasText = "Card payments time out" });
        await Expect(timeouts).ToHaveCountAsync(2);
        // "One failure mode, seen 2 ×."
        foreach (var row in await timeouts.AllAsync()) await Expect(row).ToContainTextAsync("2 ×");
    }

    private static async Task PasteAsync(string command, DataFolder data)
    {
        Assert.NotEmpty(command);
        _ = data.Inbox;
        // Pasted in the folder of the repository, where data/ lies.
        var clone = Directory.CreateTempSubdirectory("reliability-clone-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(clone, "data"), data.Path);
        try
        {
            using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = clone })!;
            await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, shell.ExitCode);
        }
        finally
        {
            Directory.Delete(clone, recursive: true);
        }
    }

    [GeneratedRegex(@"^cat > data/inbox/[\s\S]*?^END$", RegexOptions.Multiline)]
    private static partial Regex Paste();

    [GeneratedRegex(@"\(http://127\.0\.0\.1:5080(/incidents[^)]*)\)")]
    private static partial Regex Link();
}
