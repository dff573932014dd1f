using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Backup;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Sqlite;
using ReliabilityDashboard.Storage.Texts;
using ReliabilityDashboard.Storage.Verification;

namespace ReliabilityDashboard.Importing.Tests.Pipeline;

/// <summary>U+0000: kept out by imports, and taken out where an earlier version let it in.</summary>
[EveryDatabase]
public sealed class UnstorableRowTests
{
    private static CancellationToken Cancel => ImportBench.Cancel;

    [Fact]
    public async Task A_file_with_one_in_a_cell_a_number_and_a_broken_row_loses_these_rows_and_nothing_else()
    {
        await using var bench = await ImportBench.OpenAsync();

        var run = await bench.ImportAsync(
            "incidents",
            "id,title,started_at,affected_users\nA,Search is\0slow,2026-01-07T10:00:00Z,\nB,Down,2026-01-07T10:00:00Z,1\02\n"
                + "C,Too few\0\nD,Search is slow,2026-01-07T10:00:00Z,5\n"
        );

        Assert.Equal((4, 1, 3), (run.Read, run.Inserted, run.Rejected));
        var rejections = await bench.RejectionsAsync(run);
        Assert.Equal(["title", "affected_users", null], rejections.Select(rejection => rejection.Field));
        Assert.Equal("A,Search is\uFFFDslow,2026-01-07T10:00:00Z,", rejections[0].Record);
    }

    [Fact]
    public async Task What_an_earlier_version_stored_is_found_by_verify_taken_out_once_and_told_in_the_audit_log()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "incidents", "id,title,started_at,note\nA,Search is slow,2026-01-07T10:00:00Z,seen\nB,Fine,2026-01-07T10:00:00Z,\\u0000\n");
        // Written down as JSON on both databases, raw where the database takes it.
        var isRaw = bench.Database.Kind == StorageProvider.Sqlite;
        await StoreAsync(bench.Database, """UPDATE incidents SET attributes = '{"note":"a\u0000b"}' WHERE external_id = 'A'""");
        if (isRaw)
            await StoreAsync(bench.Database, Raw);
        await bench.Get<AuditLog>().NoteAsync("Ada", new("looked at", "incident", "1", isRaw ? "Search\0" : "Search", []), Cancel);
        await bench.Get<AuditLog>().NoteAsync("Ada", new("looked at", "incident", "2", "Fine", []), Cancel);

        Assert.Equal(
            isRaw ? ["audit_entries 1: object_name", "incidents 1: attributes, title"] : ["incidents 1: attributes"],
            (await DifferencesAsync(bench)).Select(said => said.Replace(Said, "", StringComparison.Ordinal)));

        Assert.Equal(isRaw ? 2 : 1, await bench.Get<TextMending>().RunAsync(Cancel));
        Assert.Equal(0, await bench.Get<TextMending>().RunAsync(Cancel));

        // The chain of the log holds as well.
        Assert.Empty(await DifferencesAsync(bench));
        await using var context = bench.Context();
        var incident = await context.Incidents.SingleAsync(i => i.ExternalId == "A", Cancel);
        Assert.Equal(isRaw ? "Search is\uFFFDslow" : "Search is slow", incident.Title);
        Assert.Equal("{\"note\":\"a\uFFFDb\"}", incident.Attributes);
        // The six letters that somebody typed are a text like any other.
        Assert.Equal("""{"note":"\\u0000"}""", (await context.Incidents.SingleAsync(i => i.ExternalId == "B", Cancel)).Attributes);
        var entries = await context.AuditEntries.OrderBy(e => e.Number).ToListAsync(Cancel);
        Assert.Equal(
            [("Ada", isRaw ? "Search\uFFFD" : "Search"), ("Ada", "Fine"), ("system", $"the character U+0000, of {(isRaw ? 2 : 1)} rows")],
            entries.Select(entry => (entry.Who, entry.ObjectName)));
        Assert.Contains("incidents 1", entries[2].Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_holds_one_names_table_and_row_where_the_database_cannot_store_it()
    {
        await using var old = await OpenAsync(StorageProvider.Sqlite);
        await old.SaveAsync(
            new FailureModeEntity
            {
                Id = 1,
                Key = "k",
                Title = "t",
                CreatedAt = Noon,
            },
            new IncidentEntity
            {
                Id = 7,
                Source = "files",
                ExternalId = "A",
                Title = "",
                StartedAt = Noon,
                UpdatedAt = Noon,
                FailureModeId = 1,
            }
        );
        await StoreAsync(old.Database, Raw);
        var file = Path.Combine(old.Database.Folder, "old.db");
        await old.Get<IBackups>().BackupAsync(file, Cancel);
        await using var restored = await OpenAsync(TestDatabase.Provider);

        var refused = await Record.ExceptionAsync(() => restored.Get<IBackups>().RestoreAsync(file, replace: true, Cancel));

        if (TestDatabase.Provider == StorageProvider.Sqlite)
            Assert.Null(refused);
        else
            Assert.StartsWith(
                "Nothing was copied: table incidents, row 7, column title holds the character U+0000, which PostgreSQL cannot store. ",
                Assert.IsType<BackupRefusedException>(refused).Message, StringComparison.Ordinal);
    }

    private const string Raw = "UPDATE incidents SET title = 'Search is' || char(0) || 'slow' WHERE external_id = 'A'";
    private static readonly DateTime Noon = new(2026, 1, 7, 12, 0, 0, DateTimeKind.Utc);
    private const string Said = " holds the character U+0000, which the next start of the app takes out";

    private static async Task<DatabaseBench> OpenAsync(StorageProvider provider) =>
        new(await TestDatabase.CreateAsync(provider), TimeProvider.System, services => services.AddBackupArchive());

    private static async Task StoreAsync(TestDatabase database, string sql)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancel));
    }

    private static async Task<List<string>> DifferencesAsync(DatabaseBench bench)
    {
        var told = new List<string>();
        await bench.Get<Verifier>().RunAsync(told.Add, _ => { }, Cancel);
        return told;
    }
}
