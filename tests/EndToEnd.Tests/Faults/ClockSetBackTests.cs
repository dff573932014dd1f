using System.Net;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Faults;

/// <summary>The program under a clock that the test sets (libfaketime), as an administrator or a time server does.</summary>
[EitherDatabase]
public sealed class ClockSetBackTests : IAsyncDisposable
{
    private readonly DataFolder data = new();
    private RunningApp? app;

    [Fact]
    public async Task Scheduled_looks_go_on_by_the_new_time_and_the_log_says_why_times_run_backwards()
    {
        var clock = Path.Combine(data.Path, "clock");
        await File.WriteAllTextAsync(clock, "+0", TestContext.Current.CancellationToken);
        app = await RunningApp.StartAsync(data, program => Fake(program, clock), "--Imports:InboxSchedule=*/5 * * * * *");
        data.Drop("incidents.csv", "id,title,started_at\nI-1,Payments time out,2026-03-01T10:00:00Z\n");
        await ImportedAsync(1);

        // By a temporary name, so that the program never reads half of it.
        await File.WriteAllTextAsync($"{clock}.new", "-1d", TestContext.Current.CancellationToken);
        File.Move($"{clock}.new", clock, overwrite: true);
        await Waiting.UntilAsync(
            () => Task.FromResult(app.Process.Log.Contains("The clock was set back by 1.00:00:00", StringComparison.Ordinal)),
            "the program noticed");
        data.Drop("incidents.csv", "id,title,started_at\nI-2,Search is slow,2026-03-02T10:00:00Z\n");

        await ImportedAsync(2);
        using var client = await app.ClientAsync();
        foreach (var path in new[] { "/", "/imports", "/incidents/2" })
            Assert.Equal(
                HttpStatusCode.OK,
                (await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        var verified = await data.RunAsync("verify");
        Assert.True(verified.ExitCode == 0, verified.Output);
    }

    private Task ImportedAsync(long runs) =>
        Waiting.UntilAsync(
            async () =>
                await data.TryAskAsync("SELECT COUNT(*) FROM import_runs WHERE status = 'Succeeded'") is long ended && ended == runs,
            $"{runs} files were imported"
        );

    private static void Fake(System.Diagnostics.ProcessStartInfo program, string clock)
    {
        var library =
            Directory.EnumerateFiles("/usr/lib", "libfaketimeMT.so.1", SearchOption.AllDirectories).FirstOrDefault()
            ?? throw new InvalidOperationException("libfaketime is missing; ./test.sh installs it.");
        program.Environment["LD_PRELOAD"] = library;
        program.Environment["FAKETIME_TIMESTAMP_FILE"] = clock;
        program.Environment["FAKETIME_NO_CACHE"] = "1";
        // What passes, passes: only the time of day is set, and waits are left alone.
        program.Environment["FAKETIME_FORCE_MONOTONIC_FIX"] = "0";
        program.Environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        else
            data.Dispose();
    }
}
