using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Playwright;

namespace Benchmarks;

/// <summary>The published program as a browser meets it: start, first visit, open pages, load.</summary>
internal static class PageBenchmark
{
    private const int Starts = 5;
    private const int Visits = 5;
    private const int OpenPages = 30;
    private const int Connections = 16;
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(5);

    /// <param name="folder">What <c>dotnet publish</c> left.</param>
    public static async Task RunAsync(string folder)
    {
        var data = Directory.CreateTempSubdirectory("reliability-bench-").FullName;
        try
        {
            await using (var first = await ServedApp.StartAsync(folder, data))
                await first.LoadedAsync();
            await ColdStartAsync(folder, data);
            await using var app = await ServedApp.StartAsync(folder, data);
            await ThroughputAsync(app);
            using var driver = await Playwright.CreateAsync();
            await using var browser = await driver.Chromium.LaunchAsync(
                new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
            foreach (var path in new[] { "/", "/trends" })
                await FirstVisitAsync(app, browser, path);
            await OpenPagesAsync(app, browser);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task ColdStartAsync(string folder, string data)
    {
        var (answered, drawn) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < Starts; i++)
        {
            await using var app = await ServedApp.StartAsync(folder, data);
            answered.Add(app.Answered);
            drawn.Add(app.Drawn);
        }
        Bench.Say($"cold start until /healthz answers, best of {Starts}", Bench.Milliseconds(answered.Min()));
        Bench.Say(
            $"cold start until the overview is there, best of {Starts}", Bench.Milliseconds(drawn.Min()), drawn.Min() / answered.Min());
    }

    private static async Task ThroughputAsync(ServedApp app)
    {
        var (plain, page) = (0d, 0d);
        // One after the other and again, so that what else the machine does meets both; the first round warms up.
        for (var round = 0; round < 3; round++)
        {
            plain = Math.Max(plain, await PerSecondAsync(app, "/healthz"));
            page = Math.Max(page, await PerSecondAsync(app, "/"));
        }
        Bench.Say($"plain text (/healthz), {Connections} connections", string.Create(CultureInfo.InvariantCulture, $"{plain:N0} /s"), 1);
        Bench.Say(
            $"the overview, prerendered, {Connections} connections", string.Create(CultureInfo.InvariantCulture, $"{page:N0} /s"),
            page / plain);
    }

    private static async Task<double> PerSecondAsync(ServedApp app, string path)
    {
        using var client = app.Client();
        var (watch, done) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(async _ =>
                {
                    while (watch.Elapsed < Load)
                    {
                        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                        await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
                        Interlocked.Increment(ref done);
                    }
                })
        );
        return done / watch.Elapsed.TotalSeconds;
    }

    private static async Task FirstVisitAsync(ServedApp app, IBrowser browser, string path)
    {
        var (bytes, first, ready) = (new List<long>(), new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < Visits; i++)
        {
            // A browser that was never here: nothing in its cache.
            await using var context = await ContextAsync(app, browser);
            var page = await context.NewPageAsync();
            var sent = 0L;
            var network = await context.NewCDPSessionAsync(page);
            await network.SendAsync("Network.enable");
            network.Event("Network.loadingFinished").OnEvent += (_, loaded) =>
                Interlocked.Add(ref sent, (long)(loaded?.GetProperty("encodedDataLength").GetDouble() ?? 0));
            var began = Stopwatch.GetTimestamp();
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
            await ChartReadyAsync(page);
            first.Add(Stopwatch.GetElapsedTime(began));
            await ChartsReadyAsync(page);
            ready.Add(Stopwatch.GetElapsedTime(began));
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            bytes.Add(Interlocked.Read(ref sent));
        }
        Bench.Say($"first visit of {path}: bytes on the wire", string.Create(CultureInfo.InvariantCulture, $"{bytes.Min() / 1024:N0} KB"));
        Bench.Say($"first visit of {path}: a chart in sight can be used, best of {Visits}", Bench.Milliseconds(first.Min()));
        Bench.Say($"first visit of {path}: every chart can be used, best of {Visits}", Bench.Milliseconds(ready.Min()));
    }

    private static async Task OpenPagesAsync(ServedApp app, IBrowser browser)
    {
        await using var context = await ContextAsync(app, browser);
        // What is made once for all pages is made before it counts.
        await OpenAsync(context, 3);
        var before = await HeapAsync(app);
        await OpenAsync(context, OpenPages);
        var after = await HeapAsync(app);
        Bench.Say($"managed memory for each of {OpenPages} open overviews", EachOf(after.Live - before.Live));
        Bench.Say("  with the free space between what lives", EachOf(after.Size - before.Size));

        static string EachOf(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)OpenPages / 1024:N0} KB");
    }

    private static async Task OpenAsync(IBrowserContext context, int pages)
    {
        for (var i = 0; i < pages; i++)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync("/");
            // What a page still draws from is not what it keeps.
            await ChartsReadyAsync(page);
        }
    }

    // The first to be ready: charts in sight are drawn before the others.
    private static Task ChartReadyAsync(IPage page) =>
        page.WaitForFunctionAsync("() => document.querySelector('main .chart[data-ready]')", null, new() { PollingInterval = 10 });

    private static Task ChartsReadyAsync(IPage page) =>
        page.WaitForFunctionAsync(
            "() => document.querySelector('main .chart') && [...document.querySelectorAll('main .chart')].every(chart => 'ready' in "
                + "chart.dataset)",
            null,
            new() { PollingInterval = 10 }
        );

    private static async Task<IBrowserContext> ContextAsync(ServedApp app, IBrowser browser)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = app.Address.ToString(),
                ViewportSize = new() { Width = 1440, Height = 940 },
            }
        );
        context.SetDefaultTimeout(120_000);
        await context.AddCookiesAsync([
            .. app
                .Cookies.GetCookies(app.Address)
                .Select(cookie => new Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Url = app.Address.ToString(),
                }),
        ]);
        return context;
    }

    /// <summary>The managed heap after full collections, in bytes: all of it, and what of it lives, as the program tells
    /// Prometheus.</summary>
    private static async Task<(long Size, long Live)> HeapAsync(ServedApp app)
    {
        // What waited for its finalizer at the first collection goes with the second.
        await CollectAsync(app);
        await CollectAsync(app);
        var figures = await app.MetricsAsync();
        var size = Sum("dotnet_gc_last_collection_heap_size_bytes{");
        return (size, size - Sum("dotnet_gc_last_collection_heap_fragmentation_size_bytes{"));

        // A line for each generation.
        long Sum(string name) =>
            figures
                .Split('\n')
                .Where(line => line.StartsWith(name, StringComparison.Ordinal))
                .Sum(line => long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));
    }

    private static async Task CollectAsync(ServedApp app)
    {
        // GCHeapCollect: a full collection when the session begins.
        const long Collect = 0x800000;
        using var session = await new DiagnosticsClient(app.Id).StartEventPipeSessionAsync(
            [new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, Collect)], requestRundown: false, 64,
            CancellationToken.None);
        var drained = session.EventStream.CopyToAsync(Stream.Null);
        await Task.Delay(TimeSpan.FromSeconds(5));
        await session.StopAsync(CancellationToken.None);
        await drained;
    }
}
