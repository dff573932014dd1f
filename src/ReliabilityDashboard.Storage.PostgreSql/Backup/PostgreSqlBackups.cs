using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using ReliabilityDashboard.Storage.Backup;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.PostgreSql.Backup;

/// <summary>Backups of a PostgreSQL database: every row of one snapshot, copied into the same file that SQLite is backed up to.</summary>
internal sealed class PostgreSqlBackups(
    IDbContextFactory<ReliabilityContext> contexts, IDatabaseProvider database, IArchive archive, UnfinishedBackups? unfinished = null)
    : IBackups
{
    // What a server writes by itself before anybody has brought anything.
    private static readonly string[] OwnNotes =
    [
        "data_version",
        "part_versions",
        "leases",
        "source_states",
        "settings",
        "data_protection_keys",
    ];

    // Rows came with their numbers; the next one is given behind them.
    private const string Renumber = """
        DO $$ DECLARE c record; BEGIN
            FOR c IN SELECT table_name, column_name FROM information_schema.columns
                WHERE table_schema = current_schema() AND is_identity = 'YES' LOOP
                EXECUTE format(
                    'SELECT setval(pg_get_serial_sequence(%L, %L), GREATEST((SELECT MAX(%I) FROM %I), 1), EXISTS (SELECT 1 FROM %I))',
                    quote_ident(c.table_name), c.column_name, c.column_name, c.table_name, c.table_name);
            END LOOP;
        END $$
        """;

    public async Task BackupAsync(string to, CancellationToken cancel)
    {
        await using var source = await contexts.CreateDbContextAsync(cancel);
        var applied = (await source.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (applied.Count == 0)
            throw new BackupRefusedException("There is nothing in the database to back up.");
        if (!applied.Order(StringComparer.Ordinal).SequenceEqual(source.Database.GetMigrations().Order(StringComparer.Ordinal)))
            throw new BackupRefusedException("The database is of another version of this program. Back it up with that version.");
        await NewFile.WriteAsync(
            to,
            unfinished,
            async part =>
            {
                await using var snapshot = await database.BeginReadAsync(source, cancel);
                await archive.CreateAsync(part, source, cancel);
            }
        );
    }

    public async Task RestoreAsync(string from, bool replace, CancellationToken cancel)
    {
        await archive.CheckAsync(from, cancel);
        await database.MigrateAsync(cancel);
        await using var target = await contexts.CreateDbContextAsync(cancel);
        await target.Database.OpenConnectionAsync(cancel);
        // An instance that starts meanwhile waits for this lock before it does anything else.
        await target.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_lock({PostgreSqlProvider.MigrationLock})", cancel);
        try
        {
            await RefuseOthersAsync(target, cancel);
            var folder = Directory.CreateTempSubdirectory("reliability-restore-");
            try
            {
                var copy = Path.Combine(folder.FullName, "copy.db");
                await archive.CopyAndMigrateAsync(from, copy, cancel);
                await using var source = archive.Open(copy);
                await FillAsync(source, target, replace, cancel);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
        finally
        {
            await target.Database.ExecuteSqlRawAsync(
                $"SELECT pg_advisory_unlock({PostgreSqlProvider.MigrationLock})", CancellationToken.None);
        }
    }

    private async Task FillAsync(ReliabilityContext source, ReliabilityContext target, bool replace, CancellationToken cancel)
    {
        await source.Database.OpenConnectionAsync(cancel);
        await using var transaction = await database.BeginWriteAsync(target, cancel);
        target.Database.SetCommandTimeout(TimeSpan.FromHours(12));
        await target.Database.ExecuteSqlRawAsync("SET LOCAL idle_in_transaction_session_timeout = 0", cancel);
        var tables = CopiedTable.Of(target.Model);
        if (!replace && await HoldsSomethingAsync(target, tables, cancel) is { } name)
            throw new BackupRefusedException(
                $"The database holds something already ({name}). With --replace everything in it is deleted and the backup takes its place."
            );
        var version = await target.DataVersions.Select(v => v.Version).SingleOrDefaultAsync(cancel);
        var empty = $"TRUNCATE {string.Join(", ", tables.Select(table => $"\"{table.Name}\""))}";
        var connection = (NpgsqlConnection)target.Database.GetDbConnection();
        // What guards rows against people, such as those of the audit log, would refuse the copy of them too.
        await database.UnguardedAsync(
            target, [.. tables.Select(table => table.Name)],
            async () =>
            {
                await target.Database.ExecuteSqlRawAsync(empty, cancel);
                await TableCopy.RunAsync(source, tables, table => CopySink.OpenAsync(table, connection, cancel), cancel);
            }, cancel);
        await target.Database.ExecuteSqlRawAsync(Renumber, cancel);
        await target.Database.ExecuteSqlAsync($"UPDATE data_version SET version = GREATEST(version, {version})", cancel);
        await database.MarkChangedAsync(target, DataParts.All, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<string?> HoldsSomethingAsync(
        ReliabilityContext target, IReadOnlyList<CopiedTable> tables, CancellationToken cancel)
    {
        var seeded = target
            .GetService<IDesignTimeModel>()
            .Model.GetEntityTypes()
            .Where(entity => entity.GetSeedData().Any())
            .Select(entity => entity.GetTableName())
            .ToHashSet();
        foreach (var table in tables.Where(table => !seeded.Contains(table.Name) && !OwnNotes.Contains(table.Name)))
        {
            var any = $"SELECT EXISTS (SELECT 1 FROM \"{table.Name}\") AS \"Value\"";
            if (await target.Database.SqlQueryRaw<bool>(any).SingleAsync(cancel))
                return table.Name;
        }
        return null;
    }

    // What an instance remembers of stored rows would be wrong from one moment to the next.
    private static async Task RefuseOthersAsync(ReliabilityContext target, CancellationToken cancel)
    {
        NpgsqlConnection.ClearPool((NpgsqlConnection)target.Database.GetDbConnection());
        for (var attempt = 0; ; attempt++)
        {
            var others = await target
                .Database.SqlQuery<string>(
                    $"""
                    SELECT host(client_addr) AS "Value" FROM pg_stat_activity
                    WHERE datname = current_database() AND application_name = {ConnectionSettings.ApplicationName}
                        AND pid <> pg_backend_pid()
                    """
                )
                .ToListAsync(cancel);
            if (others.Count == 0)
                return;
            // Connections of our own that were just given up may take a moment to end.
            if (attempt == 20)
                throw new BackupRefusedException(
                    $"A server or another command has the database open, from {string.Join(", ", others.Distinct())}. "
                        + "Stop it, then restore."
                );
            await Task.Delay(100, cancel);
        }
    }
}
