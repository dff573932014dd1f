using System.Runtime.Versioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReliabilityDashboard.Storage.Backup;
using ReliabilityDashboard.Storage.Sqlite;

namespace ReliabilityDashboard.Storage.Tests;

/// <summary>The database and its backups hold keys: nobody but the app's account may read them.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PrivateFileTests : IDisposable
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everybodys = Mine | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string root = Directory.CreateTempSubdirectory("reliability-").FullName;
    private readonly Heard heard = new();

    private string Database => Path.Combine(root, "data", "inner", "reliability.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_installation_makes_its_files_and_folders_for_itself_alone_and_its_backups_too()
    {
        await using var services = Services();
        await services.GetRequiredService<IDatabaseProvider>().MigrateAsync(Cancel);
        await using var open = services.GetRequiredService<IDbContextFactory<ReliabilityContext>>().CreateDbContext();
        await open.Database.OpenConnectionAsync(Cancel);
        await services.GetRequiredService<IBackups>().BackupAsync(Path.Combine(root, "data", "backup.db"), Cancel);

        var files = Directory.GetFiles(Path.Combine(root, "data"), "*", SearchOption.AllDirectories);
        Assert.Contains(Database + "-wal", files);
        Assert.All(files, file => Assert.Equal((file, Mine), (file, File.GetUnixFileMode(file))));
        Assert.All(
            (string[])["data", "data/inner"],
            folder => Assert.Equal(Mine | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(root, folder))));
        Assert.Empty(heard.Warnings);
    }

    [Fact]
    public async Task Files_that_everybody_could_read_are_closed_at_the_next_start_and_what_the_owner_may_stays()
    {
        await using (var before = Services()) await before.GetRequiredService<IDatabaseProvider>().MigrateAsync(Cancel);
        var kept = Database + ".replaced-20260101T000000Z";
        File.WriteAllText(kept, "");
        File.SetUnixFileMode(Database, Everybodys);
        File.SetUnixFileMode(kept, Everybodys & ~UnixFileMode.UserWrite);

        await using var services = Services();
        await services.GetRequiredService<IDatabaseProvider>().MigrateAsync(Cancel);

        Assert.Equal((Mine, UnixFileMode.UserRead), (File.GetUnixFileMode(Database), File.GetUnixFileMode(kept)));
    }

    [Fact]
    public void A_folder_that_everybody_uses_is_left_and_named()
    {
        File.SetUnixFileMode(root, Everybodys | UnixFileMode.UserExecute | UnixFileMode.StickyBit);
        Assert.Equal("it is a folder that everybody uses", PrivateFiles.Close(root));
        Assert.Null(PrivateFiles.Close(Path.Combine(root, "not there")));
    }

    [Fact]
    public async Task A_database_file_of_no_bytes_is_named_before_it_becomes_a_new_installation()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        File.WriteAllText(Database, "");

        await using var services = Services();
        await services.GetRequiredService<IDatabaseProvider>().MigrateAsync(Cancel);

        Assert.StartsWith(
            $"The database file {Database} was there and held nothing (0 bytes); a new installation begins in it.",
            Assert.Single(heard.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_killed_backup_left_is_deleted_at_the_next_start_and_backup_and_one_under_way_is_not()
    {
        var folder = Path.Combine(root, "data");
        var unfinished = new UnfinishedBackups(folder, TimeProvider.System, NullLogger<UnfinishedBackups>.Instance);
        var (dead, alive, old) = (Part("dead"), Part("alive"), Part("old"));
        using var underWay = unfinished.Begin(alive);
        // As a kill leaves it: the note without whoever held it.
        File.WriteAllText(Path.Combine(folder, "backup-1.unfinished"), dead);

        unfinished.Clean();

        Assert.Equal((false, false, true), (File.Exists(dead), File.Exists(dead + "-journal"), File.Exists(alive)));
        Assert.Single(Directory.GetFiles(folder));
        // One of an earlier version, of which nothing was noted.
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));
        await NewFile.WriteAsync(Path.Combine(root, "backup.db"), unfinished, _ => Task.CompletedTask);
        Assert.Equal((false, true), (File.Exists(old), File.Exists(alive)));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Part(string name)
    {
        var part = Path.Combine(root, $"{name}.db.{Guid.NewGuid():N}.part");
        File.WriteAllText(part, "half");
        File.WriteAllText(part + "-journal", "half");
        return part;
    }

    private ServiceProvider Services() =>
        new ServiceCollection()
            .AddSqliteStorage($"Data Source={Database};Pooling=False")
            .AddLogging(logging => logging.AddProvider(heard))
            .AddSingleton(TimeProvider.System)
            .BuildServiceProvider();

    private sealed class Heard : ILoggerProvider, ILogger
    {
        public List<string> Warnings { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Warnings.Add(formatter(state, exception));
        }

        public void Dispose() { }
    }
}
