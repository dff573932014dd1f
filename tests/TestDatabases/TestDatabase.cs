using System.Data.Common;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Audit;

namespace TestDatabases;

/// <summary>A real, migrated database of one test on the provider that this run is about, deleted after it.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>The provider of this run, from the environment variable <c>TEST_DATABASE</c>.</summary>
    public static StorageProvider Provider { get; } =
        Environment.GetEnvironmentVariable("TEST_DATABASE") is { Length: > 0 } word
            ? Enum.Parse<StorageProvider>(word)
            : StorageProvider.Sqlite;

    /// <summary>A folder of the test's own, such as for its inbox.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("reliability-").FullName;

    /// <summary>Which this one is.</summary>
    public abstract StorageProvider Kind { get; }

    /// <summary>What the app is told to reach it.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>The settings by which the program uses it.</summary>
    public string[] Settings => [$"--Data:Folder={Folder}", $"--Storage:Provider={Kind}", $"--Storage:ConnectionString={ConnectionString}"];

    /// <summary>A fresh one, migrated.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        EveryDatabaseAttribute.Demand();
        return await CreateAsync(Provider);
    }

    /// <summary>A fresh one of a given kind, for those who compare both.</summary>
    public static Task<TestDatabase> CreateAsync(StorageProvider provider) =>
        provider == StorageProvider.PostgreSql ? PostgreSqlTestDatabase.FromTemplateAsync() : SqliteTestDatabase.FromTemplateAsync();

    /// <summary>One of this run's provider as another build left it, not migrated.</summary>
    /// <param name="folder">Holds a compressed file of each provider: an SQLite database, and the statements that make one of
    /// PostgreSQL.</param>
    public static async Task<TestDatabase> OfOlderBuildAsync(string folder)
    {
        EveryDatabaseAttribute.Demand();
        return Provider == StorageProvider.PostgreSql
            ? await PostgreSqlTestDatabase.FromStatementsAsync(await UnpackedAsync(Path.Combine(folder, "postgresql.sql.gz")))
            : await SqliteTestDatabase.FromFileAsync(await UnpackedAsync(Path.Combine(folder, "sqlite.db.gz")));
    }

    /// <summary>Registers this database as the app does.</summary>
    public abstract IServiceCollection AddTo(IServiceCollection services);

    /// <summary>A connection beside those of the app, to look with.</summary>
    public abstract DbConnection Connect();

    public ReliabilityContext Context()
    {
        var options = new DbContextOptionsBuilder<ReliabilityContext>();
        Configure(options);
        return new ReliabilityContext(options.Options).WrittenBy(Author.System(DateTime.UtcNow));
    }

    /// <summary>Writes rows as they stand, ids included.</summary>
    public async Task SaveAsync(IReadOnlyCollection<object> rows, CancellationToken cancel)
    {
        await using var context = Context();
        context.AddRange(rows);
        await context.SaveChangesAsync(cancel);
        await SavedAsync(context, cancel);
    }

    /// <summary>Called when rows with ids of the test's choice were written past the database's own numbering.</summary>
    public virtual Task SavedAsync(ReliabilityContext context, CancellationToken cancel) => Task.CompletedTask;

    public virtual ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected abstract void Configure(DbContextOptionsBuilder options);

    private static async Task<byte[]> UnpackedAsync(string path)
    {
        await using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await packed.CopyToAsync(unpacked);
        return unpacked.ToArray();
    }

    private protected static async Task MigrateAsync(IServiceCollection services)
    {
        await using var provider = services.AddLogging().BuildServiceProvider();
        await provider.GetRequiredService<IDatabaseProvider>().MigrateAsync(CancellationToken.None);
    }
}
