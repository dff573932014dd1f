using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Creates or migrates the database at start, and begins its transactions.</summary>
internal sealed class PostgreSqlProvider(IDbContextFactory<ReliabilityContext> contexts, ChangeListener changes, ServerStart server)
    : IDatabaseProvider
{
    // Any two numbers, the same in every instance; seen in pg_locks.
    internal const string MigrationLock = "1380013121, 1";
    private const string WriteLock = "1380013121, 2";

    /// <remarks>Under an advisory lock of the session: the server frees it with the connection, also that of a killed process.</remarks>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await server.AnswersAsync(cancel);
        await CreateWhereMissingAsync(context, cancel);
        await context.Database.OpenConnectionAsync(cancel);
        // An instance that waits for a long migration of another must not give up on it.
        context.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await context.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_lock({MigrationLock})", cancel);
        try
        {
            // Reading it before it is there would be logged as a failure at every first start.
            await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancel);
            await context.MigrateWhereNeededAsync(cancel);
        }
        finally
        {
            await context.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    public Task<IDbContextTransaction> BeginReadAsync(ReliabilityContext context, CancellationToken cancel) =>
        context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    /// <remarks>
    /// One writer at a time over all instances, as on SQLite: every rule that reads before it writes relies on it. Waiters
    /// are served in their order, so a person waits for one batch of each importing instance at most. An instance that
    /// hangs with the lock is cut off by the server.
    /// </remarks>
    public async Task<IDbContextTransaction> BeginWriteAsync(ReliabilityContext context, CancellationToken cancel)
    {
        var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        try
        {
            await context.Database.ExecuteSqlRawAsync(
                $"SET LOCAL idle_in_transaction_session_timeout = '60s'; SELECT pg_advisory_xact_lock({WriteLock})", cancel);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public async Task UnguardedAsync(ReliabilityContext context, IReadOnlyList<string> tables, Func<Task> write, CancellationToken cancel)
    {
        foreach (var table in tables) await AlterAsync(table, "DISABLE TRIGGER USER");
        await write();
        foreach (var table in tables) await AlterAsync(table, "ENABLE TRIGGER USER");

        Task AlterAsync(string table, string how)
        {
            var alter = $"ALTER TABLE \"{table}\" {how}";
            return context.Database.ExecuteSqlRawAsync(alter, cancel);
        }
    }

    public Task MarkChangedAsync(ReliabilityContext context, DataParts parts, CancellationToken cancel) =>
        changes.MarkAsync(context, parts, cancel);

    public Task WatchAsync(Action<DataParts> changed, CancellationToken cancel) => changes.WatchAsync(changed, cancel);

    public Task<DateTime> NowAsync(ReliabilityContext context, CancellationToken cancel) =>
        context.Database.SqlQueryRaw<DateTime>("SELECT clock_timestamp() AS \"Value\"").SingleAsync(cancel);

    /// <remarks>Checksums of pages are the server's, which refuses to read a wrong one; nothing more can be asked without its
    /// extensions.</remarks>
    public Task<IReadOnlyList<string>> FaultsAsync(ReliabilityContext context, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public string? Trouble(Exception fault) => DatabaseFault.In(fault) is { } refused ? ServerTrouble.Of(refused) : null;

    private static async Task CreateWhereMissingAsync(ReliabilityContext context, CancellationToken cancel)
    {
        var database = context.GetService<IRelationalDatabaseCreator>();
        if (await database.ExistsAsync(cancel)) return;
        try
        {
            await database.CreateAsync(cancel);
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another instance, started at the same moment, was faster.
        }
    }
}
