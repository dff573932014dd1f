using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Sqlite.Backup;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>Creates or migrates the file at start.</summary>
/// <remarks>
/// EF Core guards migrations by a row that a killed process leaves behind, and then waits for it for ever. An
/// operating-system lock on a file beside the database is freed with the process; whoever holds it may delete such a row.
/// </remarks>
internal sealed partial class SqliteProvider(
    IDbContextFactory<ReliabilityContext> contexts, DatabaseFile file, ILogger<SqliteProvider> log,
    TimeProvider? clock = null) : IDatabaseProvider
{
    private readonly TimeProvider time = clock ?? TimeProvider.System;

    public async Task MigrateAsync(CancellationToken cancel)
    {
        PrivateFiles.MakeFolder(Path.GetDirectoryName(file.Path)!);
        await file.HoldOpenAsync(cancel);
        await using var migrating = await LockAsync(file.Path + ".migrating", cancel);
        if (new FileInfo(file.Path) is { Exists: true, Length: 0 }) LogEmptied(log, file.Path);
        // Its log and shared memory are made with the rights of the file itself.
        PrivateFiles.Make(file.Path);
        foreach (var own in file.All())
            if (PrivateFiles.Close(own) is { } reason) LogReadable(log, own, reason);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancel);
            await DropLeftLockAsync(context, cancel);
            await context.MigrateWhereNeededAsync(cancel);
        }
        catch (Exception fault) when (DatabaseFault.In(fault) is { } refused)
        {
            throw new DatabaseRefusedException(
                $"The database {file.Path} cannot be used: {SqliteStorage.Trouble(refused) ?? refused.Message.TrimEnd('.')}.", fault);
        }
    }

    public async Task<IDbContextTransaction> BeginReadAsync(ReliabilityContext context, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        // Deferred: the default of this library, BEGIN IMMEDIATE, would take the one write lock.
        var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await context.Database.UseTransactionAsync(transaction, cancel))!;
    }

    public async Task<IReadOnlyList<string>> FaultsAsync(ReliabilityContext context, CancellationToken cancel) =>
        [
            .. (
                await context
                    .Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check")
                    .ToListAsync(cancel)
            ).Where(line => line != "ok"),
        ];

    /// <remarks>BEGIN IMMEDIATE: the write lock is taken now, not in the middle of the work.</remarks>
    public Task<IDbContextTransaction> BeginWriteAsync(ReliabilityContext context, CancellationToken cancel) =>
        context.Database.BeginTransactionAsync(cancel);

    public async Task UnguardedAsync(ReliabilityContext context, IReadOnlyList<string> tables, Func<Task> write, CancellationToken cancel)
    {
        var triggers = new SuspendedTriggers(
            context.Database.GetDbConnection(), context.Database.CurrentTransaction!.GetDbTransaction(), tables);
        await triggers.SuspendAsync(cancel);
        await write();
        await triggers.ResumeAsync(cancel);
    }

    public Task MarkChangedAsync(ReliabilityContext context, DataParts parts, CancellationToken cancel) =>
        context.Database.ExecuteSqlRawAsync(PartMark.Sql(parts), cancel);

    /// <remarks>A file tells nobody; asking costs a few microseconds.</remarks>
    public async Task WatchAsync(Action<DataParts> changed, CancellationToken cancel)
    {
        PartVersions? known = null;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync(cancel);
                var versions = await PartVersionQuery.ReadAsync(context, cancel);
                if (known is not null && versions.Since(known) is var parts and not DataParts.None) changed(parts);
                known = versions;
            }
            catch (SqliteException fault)
            {
                LogUnread(log, fault);
            }
        }
    }

    /// <remarks>All processes of a file run on one machine.</remarks>
    public Task<DateTime> NowAsync(ReliabilityContext context, CancellationToken cancel) => Task.FromResult(time.GetUtcNow().UtcDateTime);

    public string? Trouble(Exception fault) => DatabaseFault.In(fault) is { } refused ? SqliteStorage.Trouble(refused) : null;

    private async Task DropLeftLockAsync(ReliabilityContext context, CancellationToken cancel)
    {
        var held = await context
            .Database.SqlQueryRaw<long>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancel);
        if (held == 0)
            return;
        var dropped = await context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel);
        if (dropped > 0)
            LogLeftLock(log);
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return PrivateFiles.Open(path, FileMode.OpenOrCreate, FileShare.None);
            }
            catch (IOException) when (!cancel.IsCancellationRequested && File.Exists(path))
            {
                await Task.Delay(100, cancel);
            }
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The database file {Path} was there and held nothing (0 bytes); a new installation begins in it. If there was one before, stop the "
            + "app and restore the last backup with --replace")]
    private static partial void LogEmptied(ILogger log, string path);

    [LoggerMessage(LogLevel.Warning, "{Path} can be read by other accounts of this machine, and that cannot be changed: {Reason}")]
    private static partial void LogReadable(ILogger log, string path, string reason);

    [LoggerMessage(LogLevel.Warning, "Whether another process wrote could not be read; it is asked again in a second")]
    private static partial void LogUnread(ILogger log, Exception fault);

    [LoggerMessage(
        LogLevel.Warning, "A process was stopped while it migrated the database; its lock was removed and the migration is repeated")]
    private static partial void LogLeftLock(ILogger log);
}
