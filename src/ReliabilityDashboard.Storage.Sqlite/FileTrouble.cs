using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>What SQLite's result codes mean to whoever runs the app (sqlite.org/rescode.html).</summary>
internal static class FileTrouble
{
    /// <summary>The end of a sentence; null for faults that say nothing about the file's condition.</summary>
    public static string? Of(SqliteException fault) =>
        fault.SqliteErrorCode switch
        {
            SQLITE_FULL => "the disk that holds the database is full",
            // It shares its memory through a file of the same disk, which cannot grow.
            SQLITE_IOERR when fault.SqliteExtendedErrorCode is SQLITE_IOERR_SHMSIZE or SQLITE_IOERR_WRITE =>
                "the disk that holds the database is full or takes no writes",
            SQLITE_IOERR => "the disk that holds the database reports errors",
            SQLITE_READONLY or SQLITE_PERM => "the database file or its folder may not be written by the app",
            SQLITE_CANTOPEN => "the database file cannot be opened",
            SQLITE_BUSY or SQLITE_LOCKED => "another program keeps the database file locked",
            SQLITE_CORRUPT or SQLITE_NOTADB => "the database file is damaged",
            _ => null,
        };
}
