using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Sqlite;

namespace ReliabilityDashboard.Storage.Tests;

/// <summary>A real, migrated SQLite file of one test, deleted after it.</summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reliability-").FullName;
    private readonly ServiceProvider services;

    private SqliteDatabase(TimeProvider time) => services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(time)
        .AddSingleton(ReportingCalendar.Utc)
        .AddSqliteStorage($"Data Source={Path.Combine(folder, "reliability.db")};Pooling=False")
        .AddStorage()
        .BuildServiceProvider();

    public static async Task<SqliteDatabase> OpenAsync(TimeProvider? time = null)
    {
        var database = new SqliteDatabase(time ?? TimeProvider.System);
        await database.Get<IDatabaseProvider>().MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public ReliabilityContext Context() => Get<IDbContextFactory<ReliabilityContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
