using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Entities;
using ReliabilityDashboard.Storage.Sqlite;

namespace ReliabilityDashboard.Importing.Tests.Pipeline;

/// <summary>The real pipeline over a real SQLite file in a folder of its own.</summary>
public sealed class ImportBench : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private ImportBench(string folder, ReportingCalendar calendar)
    {
        Folder = folder;
        services = new ServiceCollection()
            .AddLogging()
            .AddOptions()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(calendar)
            .AddSqliteStorage($"Data Source={Path.Combine(folder, "reliability.db")};Pooling=False")
            .AddStorage()
            .AddImporting(folder, Path.Combine(folder, "sample"))
            .BuildServiceProvider();
    }

    public string Folder { get; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ImportBench> OpenAsync(ReportingCalendar? calendar = null)
    {
        var bench = new ImportBench(Directory.CreateTempSubdirectory("reliability-").FullName, calendar ?? ReportingCalendar.Utc);
        await bench.Get<IDatabaseProvider>().MigrateAsync(Cancel);
        return bench;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public ReliabilityContext Context() => Get<IDbContextFactory<ReliabilityContext>>().CreateDbContext();

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
        return await Get<RunLedger>().BeginAsync(source, kind, Path.GetFileName(path), path, RunOrigin.CommandLine, Cancel);
    }

    public async Task<List<ImportRejection>> RejectionsAsync(ImportRun run)
    {
        await using var context = Context();
        return await context.ImportRejections.AsNoTracking().Where(r => r.RunId == run.Id).OrderBy(r => r.Position).ToListAsync(Cancel);
    }

    /// <summary>Every row of the given tables as text, to compare two databases by.</summary>
    public async Task<List<string>> RowsAsync(params string[] tables)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "reliability.db")};Pooling=False");
        await connection.OpenAsync(Cancel);
        var rows = new List<string>();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel))
            {
                var cells = Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) != "updated_at").Select(i => reader.IsDBNull(i) ? "∅" : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture));
                rows.Add($"{table}: {string.Join(" | ", cells)}");
            }
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
