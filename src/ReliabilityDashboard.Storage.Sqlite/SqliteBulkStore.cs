using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.BulkWriting;
using SQLitePCL;
using static SQLitePCL.raw;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>One prepared statement, run for each row.</summary>
/// <remarks>By the library under the provider: a command looks up each parameter by its name for each row, which takes as long as the row's way into the table.</remarks>
internal sealed class SqliteBulkStore : IBulkStore
{
    // As the provider writes instants and days, so that both are one order.
    private const string InstantForm = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF";
    private const string DayForm = @"yyyy\-MM\-dd";

    public void Upsert(ReliabilityContext context, UpsertTable table, IReadOnlyCollection<object?[]> rows)
    {
        var database = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        var sql = $"INSERT INTO {table.Name} ({table.Columns}) VALUES ({string.Join(", ", Enumerable.Repeat("?", table.Width))}) {table.OnConflict}";
        Check(database, sqlite3_prepare_v2(database, sql, out var statement));
        using (statement)
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++) Check(database, Bind(statement, i + 1, row[i]));
                Check(database, sqlite3_step(statement));
                Check(database, sqlite3_reset(statement));
            }
        }
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => sqlite3_bind_null(statement, place),
        string text => sqlite3_bind_text(statement, place, text),
        long whole => sqlite3_bind_int64(statement, place, whole),
        int whole => sqlite3_bind_int64(statement, place, whole),
        double number => sqlite3_bind_double(statement, place, number),
        bool yes => sqlite3_bind_int64(statement, place, yes ? 1 : 0),
        DateTime instant => sqlite3_bind_text(statement, place, instant.ToString(InstantForm, CultureInfo.InvariantCulture)),
        DateOnly day => sqlite3_bind_text(statement, place, day.ToString(DayForm, CultureInfo.InvariantCulture)),
        byte[] bytes => sqlite3_bind_blob(statement, place, bytes),
        _ => throw new ArgumentException($"A value of {value.GetType().Name} has no form in the database yet.", nameof(value)),
    };

    private static void Check(sqlite3 database, int result)
    {
        if (result is not (SQLITE_OK or SQLITE_DONE)) SqliteException.ThrowExceptionForRC(result, database);
    }
}
