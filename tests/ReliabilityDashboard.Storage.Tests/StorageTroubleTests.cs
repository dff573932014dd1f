using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Storage.Tests;

[EveryDatabase]
public sealed class StorageTroubleTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private DatabaseBench bench = null!;

    public async ValueTask InitializeAsync() => bench = await DatabaseBench.OpenAsync(clock);

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task A_database_that_takes_no_writes_is_told_by_its_reason()
    {
        var reason = bench.Get<IDatabaseProvider>().Trouble(await ReadOnlyAsync());
        Assert.Equal(
            TestDatabase.Provider == StorageProvider.Sqlite
                ? "the database file or its folder may not be written by the app"
                : "the database server takes no writes; it is a standby, or was made read-only",
            reason
        );
    }

    [Fact]
    public async Task The_reason_is_found_also_where_it_is_wrapped()
    {
        var inner = await ReadOnlyAsync();
        var database = bench.Get<IDatabaseProvider>();
        Assert.Equal(
            database.Trouble(inner), database.Trouble(new DbUpdateException("wrapped", new InvalidOperationException("again", inner))));
    }

    [Fact]
    public async Task A_broken_rule_is_no_trouble_of_the_database()
    {
        await bench.SaveAsync(
            new Setting
            {
                Key = "one",
                Value = "1",
                SetBy = "Ada",
                SetAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        var fault = await Assert.ThrowsAnyAsync<Exception>(() =>
            bench.SaveAsync(
                new Setting
                {
                    Key = "one",
                    Value = "2",
                    SetBy = "Ada",
                    SetAt = clock.GetUtcNow().UtcDateTime,
                }
            )
        );
        Assert.NotNull(DatabaseFault.In(fault));
        Assert.Null(bench.Get<IDatabaseProvider>().Trouble(fault));
        Assert.Null(bench.Get<IDatabaseProvider>().Trouble(new InvalidOperationException("ours")));
    }

    [Fact]
    public async Task A_full_disk_is_called_a_full_disk()
    {
        var fault =
            TestDatabase.Provider == StorageProvider.Sqlite
                ? await FullFileAsync()
                : new PostgresException("could not extend file", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);
        Assert.Equal(
            TestDatabase.Provider == StorageProvider.Sqlite
                ? "the disk that holds the database is full"
                : "the disk of the database server is full",
            bench.Get<IDatabaseProvider>().Trouble(fault)
        );
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_or_read_is_told_without_its_name()
    {
        var fault = await Assert.ThrowsAnyAsync<DbException>(
            TestDatabase.Provider == StorageProvider.Sqlite ? GarbageAsync : NobodyThereAsync);
        Assert.Equal(
            TestDatabase.Provider == StorageProvider.Sqlite ? "the database file is damaged" : "the database server does not answer",
            bench.Get<IDatabaseProvider>().Trouble(fault));
    }

    [Fact]
    public async Task A_refused_write_is_known_until_one_is_taken_a_while_later()
    {
        var (queue, trouble) = (bench.Get<WriteQueue>(), bench.Get<StorageTrouble>());
        var changes = 0;
        trouble.Changed += () => changes++;
        var refusal = await ReadOnlyAsync();
        Assert.Null(trouble.Says);

        await Assert.ThrowsAnyAsync<DbException>(() => queue.ForBatchAsync<bool>(_ => throw refusal, DatabaseBench.Cancel));
        Assert.Equal(bench.Get<IDatabaseProvider>().Trouble(refusal), trouble.Says);

        // A small write may find room where a large one did not.
        clock.Pass(TimeSpan.FromSeconds(5));
        await WriteAsync(queue);
        Assert.NotNull(trouble.Says);
        await Assert.ThrowsAnyAsync<DbException>(() => queue.ForBatchAsync<bool>(_ => throw refusal, DatabaseBench.Cancel));
        clock.Pass(TimeSpan.FromSeconds(14));
        await WriteAsync(queue);
        Assert.NotNull(trouble.Says);

        clock.Pass(TimeSpan.FromSeconds(1));
        await WriteAsync(queue);
        Assert.Null(trouble.Says);
        Assert.Equal(2, changes);
    }

    private static Task WriteAsync(WriteQueue queue) => queue.ForBookkeepingAsync(_ => Task.FromResult(true), DatabaseBench.Cancel);

    /// <summary>The fault of a write that a real connection refused.</summary>
    private async Task<DbException> ReadOnlyAsync()
    {
        await using var connection = bench.Database.Connect();
        await connection.OpenAsync(DatabaseBench.Cancel);
        await RunAsync(
            connection,
            TestDatabase.Provider == StorageProvider.Sqlite ? "PRAGMA query_only = 1" : "SET default_transaction_read_only = on");
        var fault = await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(connection, "UPDATE data_version SET version = version + 1"));
        if (connection is SqliteConnection)
            await RunAsync(connection, "PRAGMA query_only = 0");
        return fault;
    }

    private async Task<DbException> FullFileAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(bench.Database.Folder, "small.db")};Pooling=False");
        await connection.OpenAsync(DatabaseBench.Cancel);
        await RunAsync(connection, "PRAGMA max_page_count = 4; CREATE TABLE t (x)");
        return await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(connection, "INSERT INTO t VALUES (zeroblob(100000))"));
    }

    private async Task GarbageAsync()
    {
        var path = Path.Combine(bench.Database.Folder, "garbage.db");
        await File.WriteAllBytesAsync(path, Encoding.ASCII.GetBytes(new string('x', 8192)), DatabaseBench.Cancel);
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(DatabaseBench.Cancel);
        await RunAsync(connection, "SELECT COUNT(*) FROM sqlite_master");
    }

    private static async Task NobodyThereAsync()
    {
        await using var connection = new NpgsqlConnection("Host=127.0.0.1;Port=1;Database=secret;Username=secret;Pooling=False");
        await connection.OpenAsync(DatabaseBench.Cancel);
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in the test itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(DatabaseBench.Cancel);
    }
}
