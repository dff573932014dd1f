using System.Diagnostics;

namespace EndToEnd.Tests.Running;

/// <summary>The app with the whole sample organisation in it. Tests that change what others read take a copy.</summary>
public sealed class SampleApp : SharedApp
{
    private static readonly TimeSpan LoadLimit = TimeSpan.FromMinutes(5);

    private protected override async Task<RunningApp> StartAsync()
    {
        var app = await RunningApp.StartAsync(null, "--Sample:Load=true");
        var watch = Stopwatch.StartNew();
        while (await app.Data.AskAsync("SELECT completed FROM sample_loads") is not 1L)
        {
            if (watch.Elapsed > LoadLimit) throw new TimeoutException($"The sample was not loaded within {LoadLimit}. The app said:\n{app.Process.Log}");
            await Task.Delay(250);
        }
        return app;
    }

    /// <summary>Another app on a copy of the loaded data, for a test that changes it.</summary>
    internal async Task<RunningApp> CopyAsync(params string[] settings) =>
        await RunningApp.StartAsync(await (await ReadyAsync()).Data.CopyAsync(), settings);
}
