using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Backup;
using ReliabilityDashboard.Storage.Sqlite;

namespace ReliabilityDashboard.Storage.Tests.Backup;

public sealed class OlderBackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reliability-backup-").FullName;

    private string Backup => Path.Combine(folder, "backup.db");

    [Fact]
    public async Task A_backup_of_the_first_model_is_brought_to_this_one_and_keeps_its_rows()
    {
        await using (var old = Context(Backup))
        {
            await old.GetService<IMigrator>().MigrateAsync(old.Database.GetMigrations().First(), Cancel);
            await old.Database.ExecuteSqlAsync(
                $"INSERT INTO services (name, name_key, declared, field_sources) VALUES ('Checkout', 'checkout', 1, {"{}"})", Cancel);
            await old.Database.ExecuteSqlAsync(
                $"INSERT INTO session_series (id, service_id, journey_id, release, platform, segment) VALUES (7, 1, 0, '2.4', 'ios', '')",
                Cancel);
            await old.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO session_buckets (series_id, time, bucket_seconds, total, crashed, source)
                VALUES (7, '2026-01-31 09:00:00', 3600, 1000, 5, 'files')
                """,
                Cancel);
        }
        var before = await File.ReadAllBytesAsync(Backup, Cancel);

        await using (var services = Services()) await services.GetRequiredService<IBackups>().RestoreAsync(Backup, replace: false, Cancel);

        await using var restored = Context(Path.Combine(folder, "reliability.db"));
        Assert.Empty(await restored.Database.GetPendingMigrationsAsync(Cancel));
        Assert.Equal("Checkout", (await restored.Services.SingleAsync(Cancel)).Name);
        var bucket = await restored.SessionBuckets.SingleAsync(Cancel);
        Assert.Equal(
            (7, new DateTime(2026, 1, 31, 9, 0, 0), 3600, 1000, 5, null, "files"),
            (bucket.SeriesId, bucket.Time, bucket.BucketSeconds, bucket.Total, bucket.Crashed, bucket.Errored, bucket.Source));
        Assert.Equal(before, await File.ReadAllBytesAsync(Backup, Cancel));
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused_by_name()
    {
        await using (var newer = Context(Backup))
        {
            await newer.Database.MigrateAsync(Cancel);
            await newer.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Telepathy', '99.0')", Cancel);
        }
        await using var services = Services();

        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() =>
            services.GetRequiredService<IBackups>().RestoreAsync(Backup, replace: false, Cancel)
        );

        Assert.Contains("newer version of this program (29990101000000_Telepathy)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_the_database_stays()
    {
        await using (var sound = Context(Backup)) await sound.Database.MigrateAsync(Cancel);
        await using (var file = new FileStream(Backup, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Seek(-8192, SeekOrigin.End);
            file.Write(Enumerable.Repeat((byte)0x5A, 8192).ToArray());
        }
        await using var services = Services();

        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() =>
            services.GetRequiredService<IBackups>().RestoreAsync(Backup, replace: true, Cancel)
        );

        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "reliability.db")));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ServiceProvider Services() => new ServiceCollection()
        .AddLogging().AddSingleton(TimeProvider.System).AddSingleton(ReportingCalendar.Utc)
        .AddSqliteStorage($"Data Source={Path.Combine(folder, "reliability.db")};Pooling=False").AddStorage().BuildServiceProvider();

    private static ReliabilityContext Context(string path)
    {
        var options = new DbContextOptionsBuilder<ReliabilityContext>();
        SqliteStorage.Configure(options, $"Data Source={path};Pooling=False");
        return new(options.Options);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
