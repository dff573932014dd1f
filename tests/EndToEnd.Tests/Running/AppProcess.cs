using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace EndToEnd.Tests.Running;

/// <summary>The real program as a child process on a free port of this machine, with a data folder of its own.</summary>
internal sealed partial class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan UsualStart = TimeSpan.FromSeconds(2);

    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> link = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private AppProcess(Process process) => this.process = process;

    public Uri Address { get; private set; } = null!;

    /// <summary>The one-time link that the console shows: that of the demonstration or that of set-up.</summary>
    public Task<Uri> Link => link.Task.WaitAsync(StartLimit);

    public int Id => process.Id;

    /// <summary>How many times longer than at leisure this machine takes now, told from the start; 1 or more. Promises in seconds are kept
    /// by it, not by a busy machine.</summary>
    public double Slowness { get; private set; } = 1;

    public string Log
    {
        get { lock (log) return log.ToString(); }
    }

    /// <summary>Starts the program on a free port and waits until it answers.</summary>
    /// <param name="settings">Settings such as <c>--Sample:Load=true</c>.</param>
    public static Task<AppProcess> StartAsync(params string[] settings) => StartAsync(Prepare(settings));

    /// <summary>The program on a free port, not started yet.</summary>
    public static Process Prepare(params string[] settings) =>
        Child.Prepare([PublishedProgram.Path, "--urls", "http://127.0.0.1:0", .. settings]);

    /// <summary>Starts what was prepared and waits until it answers.</summary>
    public static async Task<AppProcess> StartAsync(Process process)
    {
        var app = new AppProcess(process);
        process.OutputDataReceived += (_, line) => app.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => app.Keep(line.Data);
        process.Exited += (_, _) => app.listening.TrySetException(new InvalidOperationException("The program ended before it listened."));
        process.EnableRaisingEvents = true;
        var watch = Stopwatch.StartNew();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        // A run that is broken off leaves no program behind.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => app.Kill();
        try
        {
            app.Address = await app.listening.Task.WaitAsync(StartLimit);
            using var client = new HttpClient { BaseAddress = app.Address };
            using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            app.Slowness = Math.Max(1, watch.Elapsed / UsualStart);
        }
        catch (Exception fault)
        {
            app.Kill();
            throw new InvalidOperationException($"The program did not start. It said:\n{app.Log}", fault);
        }
        return app;
    }

    /// <summary>Ends it with SIGKILL: it cannot say goodbye to anybody.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Whether it has not ended.</summary>
    public bool IsRunning => !process.HasExited;

    /// <summary>Opens the link that the console shows; the cookie that its visitor gets. Every link works once.</summary>
    public async Task<Cookie> SignInAsync()
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        using var answer = await client.GetAsync(await Link);
        return cookies
                .GetCookies(Address)
                .FirstOrDefault(cookie =>
                    cookie.Name.StartsWith("reliability-", StringComparison.Ordinal)
                    && !cookie.Name.EndsWith(".form", StringComparison.Ordinal)
                )
            ?? throw new InvalidOperationException($"The link did not sign in: {answer.StatusCode}\n{Log}");
    }

    /// <summary>Sends Ctrl-C, as a terminal does to all that the program is made of, and says how long the program took to end, and with
    /// which exit code.</summary>
    public async Task<(TimeSpan Took, int ExitCode)> InterruptAsync()
    {
        var watch = Stopwatch.StartNew();
        Signal.Send(-process.Id, Signal.Interrupt);
        await process.WaitForExitAsync().WaitAsync(StartLimit);
        return (watch.Elapsed, process.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            try
            {
                await InterruptAsync();
            }
            catch (TimeoutException)
            {
                Kill();
            }
        }
        process.Dispose();
    }

    private void Kill()
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // Never started, or gone between the question and the kill.
        }
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (log) log.AppendLine(line);
        if (ListeningLine().Match(line) is { Success: true } found) listening.TrySetResult(new Uri(found.Groups[1].Value));
        if (LinkLine().Match(line) is { Success: true } shown) link.TrySetResult(new Uri(shown.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex ListeningLine();

    [GeneratedRegex(@"Reliability Dashboard is ready\..*(http://\S+/setup\?token=\S+)")]
    private static partial Regex LinkLine();
}
