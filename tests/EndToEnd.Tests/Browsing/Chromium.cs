using Microsoft.Playwright;

namespace EndToEnd.Tests.Browsing;

/// <summary>One browser for all tests; each visit has a profile of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // Quiet: nothing of its own goes out while it looks at our pages.
    private static readonly string[] Switches =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Pages live for seconds: code that is compiled better later is compiled for nobody.
        "--js-flags=--no-opt --no-maglev",
    ];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> started = new(StartAsync);

    internal async Task<IBrowser> ReadyAsync() => (await started.Value).Browser;

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        // As long as the visits' own patience: several programs share the machine.
        Assertions.SetDefaultExpectTimeout(120_000);
        var driver = await Playwright.CreateAsync();
        return (
            driver,
            await driver.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = Find(),
                    Args = Switches,
                    Headless = true,
                }
            )
        );
    }

    private static string Find() =>
        new[]
        {
            Environment.GetEnvironmentVariable("CHROMIUM"),
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        }.FirstOrDefault(path => File.Exists(path))
        ?? throw new FileNotFoundException("No Chromium is installed. ./test.sh installs it.");

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated || started.Value.IsFaulted)
            return;
        var (driver, browser) = await started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }
}
