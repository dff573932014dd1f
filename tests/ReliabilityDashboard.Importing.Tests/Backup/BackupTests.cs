using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Backup;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Sqlite;
using ReliabilityDashboard.Storage.Verification;

namespace ReliabilityDashboard.Importing.Tests.Backup;

[EveryDatabase]
public sealed class BackupTests
{
    [Fact]
    public async Task Restored_into_a_new_database_everything_is_there_agrees_with_itself_and_later_records_get_numbers_of_their_own()
    {
        await using var bench = await FilledAsync();
        var (file, folder) = (Path.Combine(bench.Folder, "backup.db"), Path.Combine(bench.Folder, "sample"));
        await bench.Get<IBackups>().BackupAsync(file, ImportBench.Cancel);

        // The file is the same for every database: it is restored into an SQLite file and into one of this run's kind.
        await using (var embedded = Embedded(Path.Combine(bench.Folder, "embedded.db")))
            await embedded.GetRequiredService<IBackups>().RestoreAsync(file, replace: false, ImportBench.Cancel);
        await using var restored = await ImportBench.OpenAsync();
        await RestoreAsync(restored, file, replace: true);

        Assert.Equal(
            await StoredByName.ReadAsync(bench.Database, ImportBench.Cancel),
            await StoredByName.ReadAsync(restored.Database, ImportBench.Cancel));
        var told = new List<string>();
        Assert.Equal(0, await restored.Get<Verifier>().RunAsync(told.Add, _ => { }, ImportBench.Cancel));
        await restored.Get<SettingWriter>().SetAsync<string>("metrics.crash-free-bands", null, "Ada", ImportBench.Cancel);
        Assert.Equal(0, await restored.Get<Verifier>().RunAsync(told.Add, _ => { }, ImportBench.Cancel));
        var later = await restored.ImportAsync("incidents", "id,title,started_at,service\nB,Another,2026-01-07T10:00:00Z,brand new\n");
        Assert.Equal(1, later.Inserted);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_backup_of_a_file_is_restored_into_the_database_of_this_run_and_agrees_with_itself_audit_log_and_all()
    {
        await using var bench = await FilledAsync();
        var (first, second, embedded) = (
            Path.Combine(bench.Folder, "first.db"), Path.Combine(bench.Folder, "second.db"), Path.Combine(bench.Folder, "embedded.db"));
        await bench.Get<IBackups>().BackupAsync(first, ImportBench.Cancel);
        await using (var services = Embedded(embedded))
        {
            var backups = services.GetRequiredService<IBackups>();
            await backups.RestoreAsync(first, replace: false, ImportBench.Cancel);
            // An entry with the finer instants of a file.
            await services
                .GetRequiredService<SettingWriter>()
                .SetAsync("business.downtime-cost-per-minute", 12.5, "Grace", ImportBench.Cancel);
            await backups.BackupAsync(second, ImportBench.Cancel);
        }
        await using var restored = await ImportBench.OpenAsync();

        await RestoreAsync(restored, second, replace: true);

        var told = new List<string>();
        Assert.Equal(0, await restored.Get<Verifier>().RunAsync(told.Add, _ => { }, ImportBench.Cancel));
        await using var context = restored.Context();
        Assert.Equal(2, await context.AuditEntries.CountAsync(ImportBench.Cancel));
        Assert.Equal(
            await StoredByName.ReadAsync(bench.Database, ImportBench.Cancel),
            await StoredByName.ReadAsync(restored.Database, ImportBench.Cancel));
    }

    [Fact]
    public async Task An_uploaded_file_that_waits_is_in_the_backup_and_imported_where_it_is_restored()
    {
        await using var bench = await ImportBench.OpenAsync();
        using var content = new MemoryStream("id,title,started_at\nA,Search is slow,2026-01-07T10:00:00Z\n"u8.ToArray());
        var waiting = (
            await bench
                .Get<UploadIntake>()
                .ReceiveAsync(content, "incidents.csv", ImportKinds.Find("incidents")!, "files", RunOrigin.Upload, ImportBench.Cancel)
        ).Run!;
        var file = Path.Combine(bench.Folder, "backup.db");
        await bench.Get<IBackups>().BackupAsync(file, ImportBench.Cancel);
        await using var restored = await ImportBench.OpenAsync();
        await RestoreAsync(restored, file, replace: true);

        var run = await restored.Get<ImportRunner>().RunAsync(waiting.Id, ImportBench.Cancel);

        Assert.Equal((RunStatus.Succeeded, 1L), (run.Status, run.Inserted));
    }

    [Fact]
    public async Task A_database_that_holds_something_is_only_replaced_when_one_says_so()
    {
        await using var bench = await FilledAsync();
        var file = Path.Combine(bench.Folder, "backup.db");
        await bench.Get<IBackups>().BackupAsync(file, ImportBench.Cancel);
        await using var other = await ImportBench.OpenAsync();
        await other.ImportAsync("incidents", "id,title,started_at\nKept,Search is slow,2026-01-07T10:00:00Z\n");
        var before = await StoredByName.ReadAsync(other.Database, ImportBench.Cancel);

        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() => RestoreAsync(other, file, replace: false));

        Assert.Contains("--replace", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await StoredByName.ReadAsync(other.Database, ImportBench.Cancel));
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        await using var bench = await FilledAsync();
        var file = Path.Combine(bench.Folder, "backup.db");
        await File.WriteAllTextAsync(file, "mine", ImportBench.Cancel);

        await Assert.ThrowsAsync<BackupRefusedException>(() => bench.Get<IBackups>().BackupAsync(file, ImportBench.Cancel));

        Assert.Equal("mine", await File.ReadAllTextAsync(file, ImportBench.Cancel));
    }

    // Through services of its own, as the command line does: the bench itself never opened the database as a server would.
    private static async Task RestoreAsync(ImportBench bench, string file, bool replace)
    {
        await using var services = bench.Database.AddTo(new ServiceCollection()).AddBackupArchive().AddLogging().AddOptions()
            .AddSingleton(TimeProvider.System).AddSingleton(ReportingCalendar.Utc).AddStorage().BuildServiceProvider();
        await services.GetRequiredService<IBackups>().RestoreAsync(file, replace, ImportBench.Cancel);
    }

    private static ServiceProvider Embedded(string path) =>
        new ServiceCollection()
            .AddSqliteStorage($"Data Source={path};Pooling=False")
            .AddLogging()
            .AddOptions()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(ReportingCalendar.Utc)
            .AddStorage()
            .BuildServiceProvider();

    private static async Task<ImportBench> FilledAsync()
    {
        var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("services", "name,team,tier,declared_at,aliases\nshop,Buying,1,2025-01-01,store\n");
        await bench.ImportAsync("journeys", "name,weight,services\ncheckout,10,shop\n");
        await bench.ImportAsync(
            "incidents",
            "id,title,started_at,detected_at,resolved_at,service,affected_services,fingerprint,note\n"
                + "A,„Überlast“ 支払い,2026-01-05T10:00:00.1234567Z,2026-01-05T10:05:00Z,,shop,shop;pay,f,kept\n"
        );
        await bench.ImportAsync("changes", "id,at,kind,service\nC,2026-01-05T09:00:00Z,release,shop\n");
        await bench.ImportAsync("crashes", "id,at,service,exception_type,memory_mb\nX,2026-01-05T09:00:00Z,shop,NullReference,12.5\n");
        await bench.ImportAsync("dependencies", "caller,callee,mode,critical\nshop,pay,sync,true\n");
        await bench.ImportAsync(
            "sessions",
            "time,service,journey,platform,total,crashed\n2026-01-05T10:00:00Z,shop,checkout,ios,1000,10\nyesterday,shop,,,1,\n");
        await bench.ImportAsync(
            "signals",
            "time,service,resource,requests,errors,latency_ok,utilisation\n2026-01-05T10:00:00Z,shop,,100,2,0.1:90;0.5:8,\n"
                + "2026-01-05T10:00:00Z,shop,disk,,,,0.5\n"
        );
        // A person's word is told in the audit log, whose rows are guarded against being written twice.
        await bench.Get<SettingWriter>().SetAsync("metrics.crash-free-bands", new { excellent = 0.999 }, "Ada", ImportBench.Cancel);
        return bench;
    }
}
