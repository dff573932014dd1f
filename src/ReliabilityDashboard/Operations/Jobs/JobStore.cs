using Hangfire;
using Hangfire.PostgreSql;
using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Operations.Jobs;

/// <summary>Where the queue of jobs is kept: with the data, so that instances that share these share it too.</summary>
internal static class JobStore
{
    public static void UseStoreOf(this IGlobalConfiguration hangfire, StorageOptions storage)
    {
        // Nothing that matters lives only here: runs and schedules are rows of ours, and a restart takes them up again.
        if (storage.Provider == StorageProvider.Sqlite) hangfire.UseInMemoryStorage();
        else
            hangfire.UsePostgreSqlStorage(
                postgres => postgres.UseNpgsqlConnection(Storage.PostgreSql.PostgreSqlStorage.Complete(storage.ConnectionString)),
                new PostgreSqlStorageOptions
        {
            QueuePollInterval = TimeSpan.FromSeconds(1),
            // A worker says that it is alive; a job whose worker does not is given to another.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TimeSpan.FromSeconds(20),
            // Locks are rows here: one of a killed instance is in the way for as long.
            DistributedLockTimeout = TimeSpan.FromSeconds(30),
        });
    }
}
