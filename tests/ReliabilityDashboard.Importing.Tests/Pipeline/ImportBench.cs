using System.Text;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Sqlite;

namespace ReliabilityDashboard.Importing.Tests.Pipeline;

/// <summary>The real pipeline over a real database, with a folder of its own.</summary>
public sealed class ImportBench : DatabaseBench
{
    private ImportBench(TestDatabase database, ReportingCalendar? calendar, TimeProvider time)
        : base(
            database, time,
            services => services.AddBackupArchive().AddImporting(database.Folder, Path.Combine(database.Folder, "sample")), calendar) { }

    public string Folder => Database.Folder;

    public static async Task<ImportBench> OpenAsync(ReportingCalendar? calendar = null, TimeProvider? time = null) =>
        new(await TestDatabase.CreateAsync(), calendar, time ?? TimeProvider.System);

    /// <summary>Writes a file and imports it to the end.</summary>
    public Task<ImportRun> ImportAsync(string kind, string text, string ending = ".csv", string source = "files") =>
        ImportAsync(kind, Encoding.UTF8.GetBytes(text), ending, source);

    public async Task<ImportRun> ImportAsync(string kind, byte[] bytes, string ending, string source = "files")
    {
        var run = await BeginAsync(kind, bytes, ending, source);
        return await Get<ImportRunner>().RunAsync(run.Id, Cancel);
    }

    public async Task<ImportRun> BeginAsync(string kind, byte[] bytes, string ending, string source = "files")
    {
        var path = Path.Combine(Folder, $"{kind}-{Guid.NewGuid():N}{ending}");
        await File.WriteAllBytesAsync(path, bytes, Cancel);
        return await Get<RunLedger>().BeginAsync(source, kind, await WaitingFile.AtAsync(path, Cancel), RunOrigin.CommandLine, Cancel);
    }

    public async Task<List<ImportRejection>> RejectionsAsync(ImportRun run)
    {
        await using var context = Context();
        return await context.ImportRejections.AsNoTracking().Where(r => r.RunId == run.Id).OrderBy(r => r.Position).ToListAsync(Cancel);
    }

    /// <summary>Every row of the given tables as text, to compare them with later.</summary>
    public async Task<List<string>> RowsAsync(params string[] tables)
    {
        await using var connection = Database.Connect();
        await connection.OpenAsync(Cancel);
        return await StoredByName.ReadAsync(connection, tables.Select(table => $"SELECT * FROM {table}"), Cancel);
    }
}
