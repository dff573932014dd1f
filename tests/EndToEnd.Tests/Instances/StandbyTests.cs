using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Instances;

/// <summary>Two PostgreSQL servers, the second following the first by synchronous streaming replication, both named in the connection
/// string.</summary>
public sealed class StandbyTests
{
    [Fact]
    public async Task The_first_server_is_lost_in_mid_import_and_on_the_second_everything_goes_on_with_nothing_missing()
    {
        await using var first = await PostgreSqlCluster.StartAsync("synchronous_commit=on");
        await using var second = await first.FollowAsync();
        using var folder = DataFolder.WithFile();
        var pair = new Installation(folder, $"Host=127.0.0.1:{first.Port},127.0.0.1:{second.Port};Database=pair;Username=tests");
        await using var app = await pair.StartAsync("--Imports:InboxSchedule=*/5 * * * * *");
        await pair.SlowDownAsync(beyond: 5_000);
        folder.Drop(SessionFile.Name, SessionFile.Content);
        await pair.UnderWayAsync(5_000);

        var committed = (await pair.ReadAsync())!.Value;
        await first.CutOffAsync();
        await second.PromoteAsync();

        // What the first server had said to be committed is on the second before anything else happens there.
        Assert.InRange(committed, 5_000, SessionFile.Rows - 1);
        await Waiting.UntilAsync(async () => await pair.ReadAsync() is not null, "the second server answered");
        Assert.True(
            await pair.ReadAsync() >= committed, $"{committed} records were committed on the first server, and the second has fewer.");
        await pair.SpeedUpAsync();
        await pair.SucceededAsync();
        Assert.True(app.IsRunning, app.Log);
        Assert.Equal(await SessionFile.StoredAsync(new(folder, second.ConnectionString("calm"))), await pair.Database.StoredAsync());
        await pair.RunAsync("verify");
        await AnswersAsync(app);
    }

    /// <summary>Pages are served, and background work is done, as before.</summary>
    private static Task AnswersAsync(AppProcess app) => Waiting.UntilAsync(async () =>
            {
                using var client = new HttpClient { BaseAddress = app.Address };
                return await client.GetStringAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken)
                    == """{"status":"ok"}""";
            },
            "the app was well again"
        );
}
