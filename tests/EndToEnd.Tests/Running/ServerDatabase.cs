using System.Data.Common;
using Npgsql;
using ReliabilityDashboard.Storage.PostgreSql;
using TestDatabases;

namespace EndToEnd.Tests.Running;

/// <summary>A database on a PostgreSQL server; the program that is started first creates it.</summary>
/// <param name="connectionString">As it stands in the program's settings.</param>
internal sealed class ServerDatabase(string connectionString) : AppDatabase
{
    private static int count;

    public override string[] Settings => ["--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={connectionString}"];

    protected override string Tables =>
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";

    /// <summary>A new one on the server of this run.</summary>
    public static ServerDatabase OfThisRun() => new(TestServer.Cluster.ConnectionString($"app_{Interlocked.Increment(ref count)}"));

    public override async Task<AppDatabase> CopyAsync(string folder)
    {
        var copy = OfThisRun();
        await TestServer.Cluster.ExecuteAsync($"CREATE DATABASE {copy.Name} TEMPLATE {Name}");
        return copy;
    }

    public override void Delete() => TestServer.Drop(Name);

    protected override DbConnection Connect() => new NpgsqlConnection($"{PostgreSqlStorage.Complete(connectionString)};Pooling=false");

    private string Name => new NpgsqlConnectionStringBuilder(connectionString).Database!;
}
