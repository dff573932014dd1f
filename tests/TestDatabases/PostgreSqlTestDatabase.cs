using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.PostgreSql;

namespace TestDatabases;

/// <summary>A database of this process's own cluster, copied from one that was migrated once.</summary>
internal sealed class PostgreSqlTestDatabase(PostgreSqlCluster cluster, string name) : TestDatabase
{
    private const string TemplateName = "template_reliability";
    private static readonly Lazy<Task<PostgreSqlCluster>> Cluster = new(MigrateAsync);
    private static int count;

    // Rows that tests number themselves would meet the numbers that the database gives next.
    private const string Renumber = """
        DO $$ DECLARE c record; BEGIN
            FOR c IN SELECT table_name, column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND is_identity = 'YES' LOOP
                EXECUTE format(
                    'SELECT setval(pg_get_serial_sequence(%L, %L), GREATEST((SELECT MAX(%I) FROM %I), 1), EXISTS (SELECT 1 FROM %I))',
                    c.table_name, c.column_name, c.column_name, c.table_name, c.table_name);
            END LOOP;
        END $$
        """;

    public override StorageProvider Kind => StorageProvider.PostgreSql;

    public override string ConnectionString => cluster.ConnectionString(name);

    public static async Task<TestDatabase> FromTemplateAsync()
    {
        var database = await NextAsync();
        await database.CopyAsync(TemplateName);
        return database;
    }

    public static async Task<TestDatabase> FromStatementsAsync(byte[] script)
    {
        var database = await NextAsync();
        await database.CopyAsync("template0");
        await using var connection = database.Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // The statements are a file of the tests' own.
#pragma warning disable CA2100
        command.CommandText = Encoding.UTF8.GetString(script);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return database;
    }

    public override IServiceCollection AddTo(IServiceCollection services) => services.AddPostgreSqlStorage(ConnectionString);

    public override DbConnection Connect() => new NpgsqlConnection($"{ConnectionString};Pooling=false");

    public override Task SavedAsync(ReliabilityContext context, CancellationToken cancel) =>
        context.Database.ExecuteSqlRawAsync(Renumber, cancel);

    public override async ValueTask DisposeAsync()
    {
        await cluster.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        await base.DisposeAsync();
    }

    private protected override void Configure(DbContextOptionsBuilder options) => PostgreSqlStorage.Configure(options, ConnectionString);

    private static async Task<PostgreSqlTestDatabase> NextAsync() => new(await Cluster.Value, $"test_{Interlocked.Increment(ref count)}");

    // File by file takes half as long as through the log.
    private Task CopyAsync(string template) => cluster.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy");

    private static async Task<PostgreSqlCluster> MigrateAsync()
    {
        var cluster = await PostgreSqlCluster.StartAsync();
        await MigrateAsync(new ServiceCollection().AddPostgreSqlStorage($"{cluster.ConnectionString(TemplateName)};Pooling=false"));
        return cluster;
    }
}
