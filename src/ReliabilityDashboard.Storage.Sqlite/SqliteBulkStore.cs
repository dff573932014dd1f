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
    // About 16 MiB of the log.
    private const int RowsBetweenCarryings = 150_000;

    private int rowsInLog;

    public void Insert<TRow>(ReliabilityContext context, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow => Run(context, table, "", rows);

    public void Upsert<TRow>(ReliabilityContext context, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow => Run(context, table, table.OnConflict, rows);

    private void Run<TRow>(ReliabilityContext context, UpsertTable table, string onConflict, IReadOnlyList<TRow> rows) where TRow : IBulkRow
    {
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        if (Interlocked.Add(ref rowsInLog, rows.Count) >= RowsBetweenCarryings) CarryLogOver(connection.ConnectionString);
        var database = connection.Handle!;
        var sql = $"INSERT INTO {table.Name} ({table.Columns}) VALUES ({string.Join(", ", Enumerable.Repeat("?", table.Width))}) {onConflict}";
        BoundValues.Check(database, sqlite3_prepare_v2(database, sql, out var statement));
        using (statement)
        {
            var values = new BoundValues(database, statement, table.Width);
            for (var i = 0; i < rows.Count; i++)
            {
                rows[i].AddTo(values);
                values.Store();
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
}
