using System.Data.Common;
using Npgsql;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>What the server's error codes mean to whoever runs the app (postgresql.org/docs/current/errcodes-appendix.html).</summary>
internal static class ServerTrouble
{
    /// <summary>Whether waiting may help: nobody answers yet, or the server is still starting.</summary>
    public static bool MayPass(NpgsqlException fault) =>
        fault is PostgresException
            ? fault.IsTransient
            : fault.IsTransient || fault.InnerException is AggregateException or System.Net.Sockets.SocketException;

    /// <summary>The end of a sentence; null for faults that say nothing about the server's condition.</summary>
    public static string? Of(DbException fault) =>
        fault switch
        {
            PostgresException said => said.SqlState switch
            {
                PostgresErrorCodes.DiskFull => "the disk of the database server is full",
                PostgresErrorCodes.ReadOnlySqlTransaction => "the database server takes no writes; it is a standby, or was made read-only",
                PostgresErrorCodes.TooManyConnections => "the database server has no connection left",
                PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
                    "the database server is being restarted",
                PostgresErrorCodes.OutOfMemory => "the database server is out of memory",
                PostgresErrorCodes.IoError => "the disk of the database server reports errors",
                PostgresErrorCodes.InsufficientPrivilege => "the app's user may not write to the database",
                PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                    "the database server does not let the app in",
                PostgresErrorCodes.LockNotAvailable => "another program keeps the database locked",
                _ => null,
            },
            NpgsqlException { InnerException: TimeoutException } => "the database server does not answer in time",
            // Refused, reset or not found: whatever the network says, nobody answers.
            NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException }
            or NpgsqlException { IsTransient: true } => "the database server does not answer",
            // No host took us as its primary.
            NpgsqlException { InnerException: AggregateException } => "no database server that takes writes answers",
            _ => null,
        };
}
