using TestDatabases;

namespace EndToEnd.Tests.Running;

/// <summary>The PostgreSQL server of a run that is about PostgreSQL: started before the first test, ended with the last.</summary>
public sealed class TestServer : IAsyncLifetime
{
    private static PostgreSqlCluster? cluster;

    internal static PostgreSqlCluster Cluster => cluster ?? throw new InvalidOperationException("This run is not about PostgreSQL.");

    public async ValueTask InitializeAsync()
    {
        if (TestDatabase.Provider == ReliabilityDashboard.Storage.StorageProvider.PostgreSql)
            cluster = await PostgreSqlCluster.StartAsync();
    }

    /// <summary>Deletes a database, also one that was never created; the server's end deletes them all.</summary>
    internal static void Drop(string database) => cluster?.Execute($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref cluster, null) is { } ended) await ended.DisposeAsync();
    }
}
