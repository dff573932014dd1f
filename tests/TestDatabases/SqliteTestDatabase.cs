using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Sqlite;

namespace TestDatabases;

/// <summary>A file, copied from one that was migrated once in this process.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<byte[]>> Template = new(MigrateAsync);

    public override StorageProvider Kind => StorageProvider.Sqlite;

    public override string ConnectionString => StringFor(Folder);

    public static async Task<TestDatabase> FromTemplateAsync() => await FromFileAsync(await Template.Value);

    public static async Task<TestDatabase> FromFileAsync(byte[] content)
    {
        var database = new SqliteTestDatabase();
        await File.WriteAllBytesAsync(FileIn(database.Folder), content);
        return database;
    }

    public override IServiceCollection AddTo(IServiceCollection services) => services.AddSqliteStorage(ConnectionString);

    public override DbConnection Connect() => new SqliteConnection(ConnectionString);

    private protected override void Configure(DbContextOptionsBuilder options) => SqliteStorage.Configure(options, ConnectionString);

    private static string FileIn(string folder) => Path.Combine(folder, "reliability.db");

    private static string StringFor(string folder) => $"Data Source={FileIn(folder)}";

    private static async Task<byte[]> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("reliability-template-").FullName;
        try
        {
            await MigrateAsync(new ServiceCollection().AddSqliteStorage($"{StringFor(folder)};Pooling=False"));
            // The last connection is closed: everything is in the one file.
            return await File.ReadAllBytesAsync(FileIn(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
