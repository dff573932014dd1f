using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReliabilityDashboard.Storage.Backup;

namespace ReliabilityDashboard.Storage.Sqlite.Backup;

/// <summary>Backups of the one file: copied out by SQLite itself, put back by exchanging files.</summary>
internal sealed partial class SqliteBackups(
    DatabaseFile file, IArchive archive, TimeProvider time, ILogger<SqliteBackups> log, UnfinishedBackups? unfinished = null) : IBackups
{
    public async Task BackupAsync(string to, CancellationToken cancel)
    {
        if (!File.Exists(file.Path)) throw new BackupRefusedException($"There is no database {file.Path} to back up.");
        await NewFile.WriteAsync(to, unfinished, async part =>
        {
            // One read transaction from beginning to end: writers go on, and the copy is one state of the database, without free pages.
            await using var context = archive.Open(file.Path);
            context.Database.SetCommandTimeout(TimeSpan.FromHours(12));
            await context.Database.ExecuteSqlAsync($"VACUUM INTO {part}", cancel);
        });
    }

    public async Task RestoreAsync(string from, bool replace, CancellationToken cancel)
    {
        await archive.CheckAsync(from, cancel);
        PrivateFiles.MakeFolder(Path.GetDirectoryName(Path.GetFullPath(file.Path))!);
        await using var alone = file.HoldAlone()
            ?? throw new BackupRefusedException($"A server or another command has {file.Path} open. Stop it, then restore.");
        if (File.Exists(file.Path) && !replace)
            throw new BackupRefusedException(
                $"There is a database {file.Path} already. With --replace it is kept beside the restored one under another name.");
        var restoring = $"{file.Path}.restoring";
        foreach (var left in Parts(restoring)) File.Delete(left);
        await archive.CopyAndMigrateAsync(from, restoring, cancel);
        Exchange(restoring);
    }

    // Every step leaves a whole database under one name or the other; a write-ahead log must never meet another file than its own.
    private void Exchange(string restoring)
    {
        if (File.Exists(file.Path))
        {
            var kept = $"{file.Path}.replaced-{time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
            foreach (var (part, place) in Parts(file.Path).Zip(Parts(kept)))
                if (File.Exists(part)) File.Move(part, place);
            LogKept(kept);
        }
        foreach (var stale in Parts(file.Path)) File.Delete(stale);
        File.Move(restoring, file.Path);
    }

    // The log first: without its database it is nothing, the database without its log would be an older state.
    private static string[] Parts(string path) => [$"{path}-wal", $"{path}-shm", path];

    [LoggerMessage(LogLevel.Warning, "The database that was there is kept as {Kept}")]
    private partial void LogKept(string kept);
}
