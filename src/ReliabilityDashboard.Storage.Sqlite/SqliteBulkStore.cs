using System.Buffers.Text;
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
    private const string DayForm = @"yyyy\-MM\-dd";

    // About 16 MiB of the log.
    private const int RowsBetweenCarryings = 150_000;

    private int rowsInLog;

    public void Insert(ReliabilityContext context, UpsertTable table, IReadOnlyCollection<object?[]> rows) => Run(context, table, "", rows);

    public void Upsert(ReliabilityContext context, UpsertTable table, IReadOnlyCollection<object?[]> rows) => Run(context, table, table.OnConflict, rows);

    private void Run(ReliabilityContext context, UpsertTable table, string onConflict, IReadOnlyCollection<object?[]> rows)
    {
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        if (Interlocked.Add(ref rowsInLog, rows.Count) >= RowsBetweenCarryings) CarryLogOver(connection.ConnectionString);
        var database = connection.Handle!;
        var sql = $"INSERT INTO {table.Name} ({table.Columns}) VALUES ({string.Join(", ", Enumerable.Repeat("?", table.Width))}) {onConflict}";
        Check(database, sqlite3_prepare_v2(database, sql, out var statement));
        using (statement)
        {
            var bound = new object?[table.Width];
            foreach (var row in rows)
            {
                // What is bound stays so from row to row: most columns of most files are empty or say the same.
                for (var i = 0; i < row.Length; i++)
                    if (!ReferenceEquals(row[i], bound[i])) Check(database, Bind(statement, i + 1, bound[i] = row[i]));
                Check(database, sqlite3_step(statement));
                Check(database, sqlite3_reset(statement));
            }
        }
    }

    /// <summary>Carries what earlier transactions left in the log over into the file, beside the import that goes on: at its commits there is little left to carry.</summary>
    private void CarryLogOver(string connectionString)
    {
        Interlocked.Exchange(ref rowsInLog, 0);
        _ = Task.Run(() =>
        {
            try
            {
                using var connection = new SqliteConnection(connectionString);
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
                command.ExecuteNonQuery();
            }
            catch (SqliteException)
            {
                // A commit that finds much to carry does it itself, and says what stands in the way.
            }
        });
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => sqlite3_bind_null(statement, place),
        string text => sqlite3_bind_text(statement, place, text),
        long whole => sqlite3_bind_int64(statement, place, whole),
        int whole => sqlite3_bind_int64(statement, place, whole),
        double number => sqlite3_bind_double(statement, place, number),
        bool yes => sqlite3_bind_int64(statement, place, yes ? 1 : 0),
        DateTime instant => BindInstant(statement, place, instant),
        DateOnly day => sqlite3_bind_text(statement, place, day.ToString(DayForm, CultureInfo.InvariantCulture)),
        byte[] bytes => sqlite3_bind_blob(statement, place, bytes),
        _ => throw new ArgumentException($"A value of {value.GetType().Name} has no form in the database yet.", nameof(value)),
    };

    // As the provider writes instants, so that both are one order: yyyy-MM-dd HH:mm:ss, and up to seven digits of a part of a second.
    private static int BindInstant(sqlite3_stmt statement, int place, DateTime instant)
    {
        // The round-trip form has all seven digits, a T between day and hour, and may end with the zone.
        Span<byte> text = stackalloc byte[33];
        Utf8Formatter.TryFormat(instant, text, out _, 'O');
        text[10] = (byte)' ';
        return sqlite3_bind_text(statement, place, text[..27].TrimEnd((byte)'0').TrimEnd((byte)'.'));
    }

    private static void Check(sqlite3 database, int result)
    {
        if (result is not (SQLITE_OK or SQLITE_DONE)) SqliteException.ThrowExceptionForRC(result, database);
    }
}
