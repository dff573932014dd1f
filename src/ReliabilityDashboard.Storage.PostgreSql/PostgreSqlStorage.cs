using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using ReliabilityDashboard.Storage.Backup;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.PostgreSql.Backup;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>One PostgreSQL database, shared by as many instances as one likes.</summary>
public static class PostgreSqlStorage
{
    /// <summary>Registers the context factory over one PostgreSQL database.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="connectionString">An Npgsql connection string; a wrong one fails the check at start.</param>
    public static IServiceCollection AddPostgreSqlStorage(this IServiceCollection services, string? connectionString) =>
        services
            .AddSingleton<IValidateOptions<StorageOptions>>(new ConnectionSettings(connectionString))
            .AddContexts(options => Configure(options, ConnectionSettings.Complete(connectionString)))
            .AddSingleton<IBulkStore, PostgreSqlBulkStore>()
            .AddSingleton(provider => new ChangeListener(
                ConnectionSettings.Complete(connectionString), provider.GetRequiredService<ILogger<ChangeListener>>()))
            .AddSingleton(provider => new ServerStart(
                ConnectionSettings.Complete(connectionString), provider.GetService<TimeProvider>() ?? TimeProvider.System,
                provider.GetRequiredService<ILogger<ServerStart>>()))
            .AddSingleton<IDatabaseProvider, PostgreSqlProvider>()
            .AddSingleton<IBackups, PostgreSqlBackups>();

    /// <summary>Why the server did not let the app begin, by the key to look at, without a password; null for the fault of another
    /// database.</summary>
    public static string? Refusal(DbException fault) => fault is NpgsqlException refused ? ConnectionSettings.Refusal(refused) : null;

    /// <summary>The connection string as every part of the app uses it.</summary>
    public static string Complete(string? connectionString) => ConnectionSettings.Complete(connectionString);

    /// <summary>The same set-up for a context made by hand.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, postgres => postgres
            .MigrationsAssembly(typeof(PostgreSqlStorage).Assembly.GetName().Name)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            // The provider's own strategy never retries either, but hides a lost connection inside an InvalidOperationException.
            .ExecutionStrategy(context => new NonRetryingExecutionStrategy(context)))
        .ReplaceService<IModelCustomizer, ByteOrderedText>();
}
