using System.Net.Sockets;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Operations;

[EitherDatabase]
public sealed class StopTests
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Ctrl_C_ends_the_program_within_five_seconds_also_where_a_request_never_ends()
    {
        await using var app = await RunningApp.StartAsync();
        using var endless = new TcpClient();
        var cancel = TestContext.Current.CancellationToken;
        await endless.ConnectAsync(app.Address.Host, app.Address.Port, cancel);
        var begun = "POST /api/v1/imports HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\n["u8.ToArray();
        await endless.GetStream().WriteAsync(begun, cancel);

        var (took, exitCode) = await app.Process.InterruptAsync();

        Assert.True(took < StopLimit * app.Process.Slowness, $"It took {took}.");
        Assert.Equal(0, exitCode);
    }

    [EveryDatabase]
    [Fact]
    public async Task Ctrl_C_in_the_middle_of_an_import_ends_the_program_within_five_seconds_and_the_next_start_finishes_the_run()
    {
        // Seconds of work on the fastest machine, so that the end comes in the middle of it.
        const int Rows = 700_000;
        using var data = new DataFolder();
        await using (var app = await AppProcess.StartAsync([.. data.Settings, "--Imports:InboxSchedule=*/1 * * * * *"]))
        {
            data.Drop("sessions.csv", HourlySessions.File(Rows));
            await Waiting.UntilAsync(
                async () => await data.AskAsync("SELECT read FROM import_runs") is > 5_000L, "the import is under way", often: true);

            var (took, _) = await app.InterruptAsync();

            Assert.True(took < StopLimit * app.Slowness, $"It took {took}.");
            Assert.Equal("running", (await data.AskAsync("SELECT status FROM import_runs"))?.ToString(), ignoreCase: true);
        }

        await using var again = await AppProcess.StartAsync(data.Settings);
        await Waiting.UntilAsync(
            async () =>
                "Succeeded".Equals((await data.AskAsync("SELECT status FROM import_runs"))?.ToString(), StringComparison.OrdinalIgnoreCase),
            "the run is finished"
        );

        Assert.Equal(1L, await data.AskAsync("SELECT count(*) FROM import_runs"));
        Assert.Equal((long)Rows, await data.AskAsync("SELECT count(*) FROM session_buckets"));
        Assert.Equal((long)Rows, await data.AskAsync("SELECT inserted FROM import_runs"));
    }
}
