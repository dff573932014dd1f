using EndToEnd.Tests.Running;
using Npgsql;
using ReliabilityDashboard.Storage.PostgreSql;
using TestDatabases;

namespace EndToEnd.Tests.Instances;

/// <summary>A database on a server of the test's own, as the program and the test reach it.</summary>
/// <param name="connectionString">As it stands in the program's settings.</param>
internal sealed class ServerDatabase(string connectionString)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What a program is started with that keeps its data there.</summary>
    public string[] Settings(DataFolder folder) => [folder.Setting, "--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={connectionString}"];

    /// <summary>An instance of the program as it is installed.</summary>
    public async Task<AppProcess> StartAsync(DataFolder folder, params string[] settings) =>
        await AppProcess.StartAsync(Child.Prepare([await PublishedProgram.PathAsync(), "--urls", "http://127.0.0.1:0", .. Settings(folder), .. settings]));

    /// <summary>Runs one of the program's verbs to its end, which has to be a good one.</summary>
    public async Task RunAsync(DataFolder folder, params string[] words)
    {
        var ended = await Child.RunAsync(Child.Prepare([await PublishedProgram.PathAsync(), .. words, .. Settings(folder)]));
        Assert.True(ended.ExitCode == 0, $"{words[0]} ended with {ended.ExitCode}:\n{ended.Output}\n{ended.Error}");
    }

    /// <summary>The first column of the first row, or null.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        await using var connection = await OpenAsync();
#pragma warning disable CA2100 // The statements stand in the tests themselves.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(Cancel) is { } value and not DBNull ? value : null;
    }

    /// <summary>As <see cref="AskAsync"/>; null also while no server answers.</summary>
    public async Task<object?> TryAskAsync(string sql)
    {
        try
        {
            return await AskAsync(sql);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    /// <summary>How many records of the one import are committed; null before it has begun and while no server answers.</summary>
    public async Task<long?> ReadAsync() => (long?)await TryAskAsync("SELECT read FROM import_runs");

    /// <summary>Waits until the one import is in its middle.</summary>
    public async Task UnderWayAsync(long records)
    {
        await Waiting.UntilAsync(async () => await ReadAsync() > records, "the import was under way");
        Assert.Equal("Running", await AskAsync("SELECT status FROM import_runs"));
    }

    /// <summary>Waits until the one import has ended, which has to be well.</summary>
    public async Task SucceededAsync()
    {
        await Waiting.UntilAsync(async () => await TryAskAsync("SELECT status FROM import_runs") is "Succeeded" or "Failed", "the import ended");
        Assert.Null(await AskAsync("SELECT error FROM import_runs"));
        Assert.Equal(1L, await AskAsync("SELECT COUNT(*) FROM import_runs"));
    }

    /// <summary>Everything that is stored, to be compared.</summary>
    public async Task<List<string>> StoredAsync()
    {
        await using var connection = await OpenAsync();
        return await StoredByName.ReadAsync(connection, Cancel);
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection($"{PostgreSqlStorage.Complete(connectionString)};Pooling=false");
        try
        {
            await connection.OpenAsync(Cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
