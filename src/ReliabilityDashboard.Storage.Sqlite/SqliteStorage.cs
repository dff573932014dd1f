using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Storage.Backup;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Sqlite.Backup;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>The embedded default: one SQLite file.</summary>
public static class SqliteStorage
{
    /// <summary>Registers the context factory over one SQLite file.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="connectionString">A Microsoft.Data.Sqlite connection string.</param>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string connectionString) =>
        services
            .AddContexts(options => Configure(options, connectionString))
            .AddSingleton<IValidateOptions<StorageOptions>>(new FileSettings(connectionString))
            .AddSingleton<IBulkStore, SqliteBulkStore>()
            // Made by the container, so that it is disposed with it.
            .AddSingleton(_ => new DatabaseFile(new SqliteConnectionStringBuilder(connectionString).DataSource))
            .AddSingleton<IDatabaseProvider, SqliteProvider>()
            .AddSingleton<IBackups, SqliteBackups>()
            .AddBackupArchive();

    /// <summary>Registers the form of backups, which is the same for every database.</summary>
    public static IServiceCollection AddBackupArchive(this IServiceCollection services) => services.AddSingleton<IArchive, SqliteArchive>();

    /// <summary>What a fault of SQLite means to whoever runs the app, as the end of a sentence; null where it says nothing about the
    /// file.</summary>
    public static string? Trouble(DbException fault) => fault is SqliteException refused ? FileTrouble.Of(refused) : null;

    /// <summary>The same set-up for a context made by hand.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite
            .MigrationsAssembly(typeof(SqliteStorage).Assembly.GetName().Name)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(new ConnectionSetup());
}
