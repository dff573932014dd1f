using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>The embedded default: one SQLite file.</summary>
public static class SqliteStorage
{
    /// <summary>Registers the context factory over one SQLite file.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="connectionString">A Microsoft.Data.Sqlite connection string.</param>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string connectionString) =>
        services
            .AddDbContextFactory<ReliabilityContext>(options => Configure(options, connectionString))
            .AddSingleton<IDatabaseProvider>(provider => new SqliteProvider(
                provider.GetRequiredService<IDbContextFactory<ReliabilityContext>>(), new SqliteConnectionStringBuilder(connectionString).DataSource,
                provider.GetRequiredService<Microsoft.Extensions.Logging.ILogger<SqliteProvider>>()));

    /// <summary>The same set-up for a context made by hand.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite
            .MigrationsAssembly(typeof(SqliteStorage).Assembly.GetName().Name)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(new ConnectionSetup());
}
