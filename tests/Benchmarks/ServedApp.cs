using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>The published program on a free port of this machine, with the sample organisation in it.</summary>
internal sealed partial class ServedApp : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private readonly TaskCompletionSource<Uri> link = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;
    private readonly string program, data;
    private string? key;

    private ServedApp(Process process, Uri address, string program, string data) =>
        (this.process, Address, this.program, this.data) = (process, address, program, data);

    public Uri Address { get; }

    public int Id => process.Id;

    public CookieContainer Cookies { get; } = new();

    /// <summary>From the start of the process to the first answer of <c>/healthz</c>.</summary>
    public TimeSpan Answered { get; private set; }

    /// <summary>From the start of the process to the whole overview, signed in.</summary>
    public TimeSpan Drawn { get; private set; }

    /// <param name="folder">The published output.</param>
    /// <param name="data">Where it keeps its data.</param>
    /// <param name="sample">Whether it is filled with the sample where it is empty.</param>
    public static async Task<ServedApp> StartAsync(string folder, string data, bool sample = true)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = Path.Combine(folder, "ReliabilityDashboard.dll");
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("dotnet",
            [
                program, "--urls", address.ToString(), $"--Data:Folder={data}", $"--Sample:Load={sample}", "--Security:Demo=true",
                "--Logging:LogLevel:Default=Warning",
            ])
            { RedirectStandardOutput = true })!;
        var app = new ServedApp(process, address, program, data);
        process.OutputDataReceived += (_, line) =>
        {
            if (LinkLine().Match(line.Data ?? "") is { Success: true } shown) app.link.TrySetResult(new Uri(shown.Value));
        };
        process.BeginOutputReadLine();
        using var client = app.Client();
        while (!await AnswersAsync(client)) await Task.Delay(5);
        app.Answered = Stopwatch.GetElapsedTime(began);
        using (var home = await client.GetAsync(await app.link.Task.WaitAsync(Limit))) home.EnsureSuccessStatusCode();
        app.Drawn = Stopwatch.GetElapsedTime(began);
        return app;
    }

    public HttpClient Client() => new(new HttpClientHandler { CookieContainer = Cookies }) { BaseAddress = Address };

    /// <summary>Waits until every file of the sample is in.</summary>
    public async Task LoadedAsync()
    {
        using var client = Client();
        var watch = Stopwatch.StartNew();
        while (
            (await client.GetStringAsync(new Uri("/", UriKind.Relative))).Contains("data-import-banner", StringComparison.Ordinal)
            || watch.Elapsed < TimeSpan.FromSeconds(20)
        )
        {
            if (watch.Elapsed > Limit) throw new TimeoutException("The sample was not loaded.");
            await Task.Delay(500);
        }
    }

    /// <summary>A client with a key that may read and import.</summary>
    public async Task<HttpClient> KeyedAsync() =>
        new() { BaseAddress = Address, DefaultRequestHeaders = { Authorization = new("Bearer", key ??= await KeyAsync()) } };

    /// <summary>What the program tells Prometheus.</summary>
    public async Task<string> MetricsAsync()
    {
        using var client = await KeyedAsync();
        return await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
    }

    private async Task<string> KeyAsync()
    {
        using var making = Process.Start(new ProcessStartInfo("dotnet",
            [program, "create-api-key", "--name", "benchmark", "--scopes", "read,import", $"--Data:Folder={data}"])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = making.StandardError.ReadToEndAsync();
        return (await making.StandardOutput.ReadToEndAsync()).Trim();
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://\S+/setup\?token=\S+")]
    private static partial Regex LinkLine();
}
