using EndToEnd.Tests.Running;

namespace EndToEnd.Tests.Instances;

/// <summary>The program as it is installed, in one or several instances over one database on a server of the test's own.</summary>
/// <param name="folder">The folder that the instances share.</param>
/// <param name="connectionString">As it stands in the program's settings.</param>
internal sealed class Installation(DataFolder folder, string connectionString)
{
    public ServerDatabase Database { get; } = new(connectionString);

    private string[] Settings => [$"--Data:Folder={folder.Path}", .. Database.Settings];

    /// <summary>Starts an instance.</summary>
    public Task<AppProcess> StartAsync(params string[] settings) => AppProcess.StartAsync([.. Settings, .. settings]);

    /// <summary>Runs one of the program's verbs to its end, which has to be a good one.</summary>
    public async Task RunAsync(params string[] words)
    {
        var ended = await Child.RunAsync([.. words, .. Settings]);
        Assert.True(ended.ExitCode == 0, $"{words[0]} ended with {ended.ExitCode}:\n{ended.Output}\n{ended.Error}");
    }

    /// <summary>How many records of the one import are committed; null before it has begun and while no server answers.</summary>
    public async Task<long?> ReadAsync() => (long?)await Database.TryAskAsync("SELECT read FROM import_runs");

    /// <summary>Waits until the one import is in its middle.</summary>
    public async Task UnderWayAsync(long records)
    {
        await Waiting.UntilAsync(async () => await ReadAsync() > records, "the import was under way");
        Assert.Equal("Running", await Database.AskAsync("SELECT status FROM import_runs"));
    }

    /// <summary>Waits until the one import has ended, which has to be well.</summary>
    public async Task SucceededAsync()
    {
        await Waiting.UntilAsync(async () => await Database.TryAskAsync("SELECT status FROM import_runs") is "Succeeded" or "Failed", "the import ended");
        Assert.Null(await Database.AskAsync("SELECT error FROM import_runs"));
        Assert.Equal(1L, await Database.AskAsync("SELECT COUNT(*) FROM import_runs"));
    }
}
