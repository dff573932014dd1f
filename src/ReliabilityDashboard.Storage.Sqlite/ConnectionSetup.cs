using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>What every connection needs before its first statement.</summary>
internal sealed class ConnectionSetup : DbConnectionInterceptor
{
    // Readers never wait for the writer (WAL); a commit survives a killed process, and NORMAL loses nothing but the
    // last commits of a machine that loses power, never consistency. An import has the log beside the file carried
    // over meanwhile; the commit that finds 64 MiB carries what is left, and the log begins anew.
    private const string Pragmas =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 30000; PRAGMA foreign_keys = ON; "
            + "PRAGMA wal_autocheckpoint = 16000;";

    // A connection goes back to the driver's store and comes out again as it was set up.
    private static readonly ConditionalWeakTable<object, object> SetUp = [];

    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        // The driver gives them to each connection that it opens from then on.
        OwnFunctions.Register((SqliteConnection)result);
        return result;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Run(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Run(connection);
        return Task.CompletedTask;
    }

    private static void Run(DbConnection connection)
    {
        if (((SqliteConnection)connection).Handle is not { } handle || SetUp.TryGetValue(handle, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        SetUp.AddOrUpdate(handle, handle);
    }
}
