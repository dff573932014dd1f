using EndToEnd.Tests.Running;

namespace EndToEnd.Tests.Instances;

/// <summary>The program as it is installed, in one or several instances over one database on a server of the test's own.</summary>
/// <param name="folder">The data folder, for all instances that are not started apart.</param>
/// <param name="connectionString">As it stands in the program's settings.</param>
internal sealed class Installation(DataFolder folder, string connectionString)
{
    public ServerDatabase Database { get; } = new(connectionString);

    private string[] Settings => [$"--Data:Folder={folder.Path}", .. Database.Settings];

    /// <summary>Starts an instance.</summary>
    public Task<AppProcess> StartAsync(params string[] settings) => AppProcess.StartAsync([.. Settings, .. settings]);

    /// <summary>Starts an instance on what it takes for a machine of its own: with another name, and a data folder that no other one
    /// sees.</summary>
    public Task<AppProcess> StartApartAsync(string machine, DataFolder own, params string[] settings)
    {
        var program = AppProcess.Prepare([$"--Data:Folder={own.Path}", .. Database.Settings, .. settings]);
        string[] words = [program.StartInfo.FileName, .. program.StartInfo.ArgumentList];
        program.StartInfo.FileName = "unshare";
        program.StartInfo.ArgumentList.Clear();
        string[] asRoot = Environment.IsPrivilegedProcess ? [] : ["--user", "--map-root-user"];
        foreach (var word in (string[])[.. asRoot, "--uts", "sh", "-c", "hostname \"$0\" && exec \"$@\"", machine, .. words])
            program.StartInfo.ArgumentList.Add(word);
        return AppProcess.StartAsync(program);
    }

    /// <summary>Runs one of the program's verbs to its end, which has to be a good one.</summary>
    public async Task RunAsync(params string[] words)
    {
        var ended = await CommandLine.RunAsync([.. words, .. Settings]);
        Assert.True(ended.ExitCode == 0, $"{words[0]} ended with {ended.ExitCode}:\n{ended.Output}\n{ended.Error}");
    }

    /// <summary>Makes the middle of the one import long, on any machine and however few its records are: beyond so many, each batch waits
    /// in the database before it is committed.</summary>
    public Task SlowDownAsync(int beyond) => Database.AskAsync($"""
        CREATE FUNCTION take_a_moment() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(3); RETURN NEW; END';
        CREATE TRIGGER take_a_moment BEFORE UPDATE OF read ON import_runs FOR EACH ROW WHEN (NEW.read > {beyond})
        EXECUTE FUNCTION take_a_moment()
        """);

    /// <summary>The end of <see cref="SlowDownAsync"/>.</summary>
    public Task SpeedUpAsync() => Database.AskAsync("DROP TRIGGER take_a_moment ON import_runs");

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
        await Waiting.UntilAsync(
            async () => await Database.TryAskAsync("SELECT status FROM import_runs") is "Succeeded" or "Failed", "the import ended");
        var error = await Database.AskAsync("SELECT error FROM import_runs");
        Assert.True(error is null or DBNull, error?.ToString());
        Assert.Equal(1L, await Database.AskAsync("SELECT COUNT(*) FROM import_runs"));
    }
}
