using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReliabilityDashboard.Storage.Backup;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Sqlite.Backup;

/// <inheritdoc cref="IArchive"/>
internal sealed class SqliteArchive : IArchive
{
    public async Task CreateAsync(string path, ReliabilityContext source, CancellationToken cancel)
    {
        await using var target = Open(path);
        // The file is there, empty: opened for writing before the migration asks, read only, whether it exists. This one turns the log on
        // that the other could not.
        await target.Database.OpenConnectionAsync(cancel);
        await target.Database.MigrateAsync(cancel);
        await using var transaction = await target.Database.BeginTransactionAsync(cancel);
        var (connection, inside) = (target.Database.GetDbConnection(), transaction.GetDbTransaction());
        var triggers = new SuspendedTriggers(connection, inside);
        await triggers.SuspendAsync(cancel);
        await target.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", cancel);
        var tables = CopiedTable.Of(source.Model);
        foreach (var table in tables)
        {
            // A new database has rows of its own, such as its data version.
            var empty = $"DELETE FROM \"{table.Name}\"";
            await target.Database.ExecuteSqlRawAsync(empty, cancel);
        }
        await TableCopy.RunAsync(source, tables, table => Task.FromResult<IRowSink>(new InsertSink(table, connection, inside)), cancel);
        await triggers.ResumeAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public ReliabilityContext Open(string path)
    {
        var options = new DbContextOptionsBuilder<ReliabilityContext>();
        SqliteStorage.Configure(options, new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        return new(options.Options);
    }

    public async Task CheckAsync(string path, CancellationToken cancel)
    {
        if (!File.Exists(path))
            throw new BackupRefusedException($"There is no file {path}.");
        try
        {
            // Read only: a backup may lie where nobody writes, and stays as it is.
            var connectionString = new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ConnectionString;
            await using var context = new ReliabilityContext(
                new DbContextOptionsBuilder<ReliabilityContext>()
                    .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteArchive).Assembly.GetName().Name))
                    .Options
            );
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancel)).ToList();
            if (applied.Count == 0)
                throw new BackupRefusedException($"{path} is no backup of this program.");
            if (applied.Except(context.Database.GetMigrations()).FirstOrDefault() is { } newer)
                throw new BackupRefusedException(
                    $"{path} was made by a newer version of this program ({newer}). Restore it with that version.");
            var faults = (
                await context.Database.SqlQueryRaw<string>("SELECT quick_check AS \"Value\" FROM pragma_quick_check").ToListAsync(cancel))
                .Where(line => line != "ok")
                .ToList();
            if (faults.Count > 0)
                throw new BackupRefusedException($"{path} is damaged: {faults[0]}");
        }
        // Reading through the model may wrap the fault.
        catch (Exception fault) when (fault.GetBaseException() is SqliteException)
        {
            throw new BackupRefusedException($"{path} is no backup of this program, or damaged: {fault.GetBaseException().Message}", fault);
        }
    }

    public async Task CopyAndMigrateAsync(string from, string to, CancellationToken cancel)
    {
        await using (
            var source = new FileStream(
                from, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.Asynchronous | FileOptions.SequentialScan)
        )
        await using (
            var target = PrivateFiles.Open(to, FileMode.CreateNew, FileShare.None, FileOptions.Asynchronous, 1 << 20))
        {
            await source.CopyToAsync(target, cancel);
            target.Flush(flushToDisk: true);
        }
        await using var context = Open(to);
        // Opened for writing first, as above.
        await context.Database.OpenConnectionAsync(cancel);
        context.Database.SetCommandTimeout(TimeSpan.FromHours(12));
        await context.MigrateWhereNeededAsync(cancel);
        // Caches of whoever opens it next must not take it for what they knew.
        var mark = PartMark.Sql(DataParts.All) + "; DELETE FROM leases; PRAGMA wal_checkpoint(TRUNCATE)";
        await context.Database.ExecuteSqlRawAsync(mark, cancel);
    }
}
