using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReliabilityDashboard.Storage.BulkWriting;
using SQLitePCL;
using static SQLitePCL.raw;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>One prepared statement, run for each row.</summary>
/// <remarks>By the library under the provider: a command looks up each parameter by its name for each row, which takes as long as the row's
/// way into the table.</remarks>
internal sealed class SqliteBulkStore : IBulkStore
{
    // About 16 MiB of the log.
    private const int RowsBetweenCarryings = 150_000;

    private const int ParametersAtOnce = 100;

    private int rowsInLog;

    public IBulkInsert<TRow> BeginInsert<TRow>(ReliabilityContext context, UpsertTable table)
        where TRow : IBulkRow => new StoredRows<TRow>(this, context, table, "");

    public void Upsert<TRow>(ReliabilityContext context, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow
    {
        using var upsert = new StoredRows<TRow>(this, context, table, table.OnConflict);
        upsert.Add(rows);
    }

    /// <remarks>In statements of few keys, prepared once for all but the last: each parameter is looked up by its name among all of them
    /// whenever it is bound.</remarks>
    public void Ask(
        ReliabilityContext context, string columns, IReadOnlyList<object[]> keys, string sql, Action<DbDataReader> answer)
    {
        var width = keys[0].Length;
        var atOnce = ParametersAtOnce / width;
        var whole = keys.Count / atOnce * atOnce;
        if (whole > 0)
        {
            using var many = Question(atOnce);
            for (var from = 0; from < whole; from += atOnce) Ask(many, from, atOnce);
        }
        if (whole == keys.Count) return;
        using var last = Question(keys.Count - whole);
        Ask(last, whole, keys.Count - whole);

        SqliteCommand Question(int count)
        {
            var command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
            command.Transaction = (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction();
            for (var i = 0; i < count * width; i++) command.Parameters.Add(new() { ParameterName = $"@p{i}" });
            var places = command.Parameters.Cast<SqliteParameter>().Select(one => one.ParameterName).Chunk(width);
            var rows = string.Join(", ", places.Select(row => $"({string.Join(", ", row)})"));
            // Names of our own tables and columns.
#pragma warning disable CA2100
            command.CommandText = $"WITH k({columns}) AS (VALUES {rows}) {sql}";
#pragma warning restore CA2100
            return command;
        }

        void Ask(SqliteCommand command, int from, int count)
        {
            for (var i = 0; i < count * width; i++) command.Parameters[i].Value = keys[from + i / width][i % width];
            using var row = command.ExecuteReader();
            while (row.Read()) answer(row);
        }
    }

    /// <remarks>The library itself goes on behind the highest number that a row was ever given.</remarks>
    public IEnumerable<long> TakeIds(ReliabilityContext context, UpsertTable table, int count)
    {
        var last =
            $"""
            SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = '{table.Name}'), 0),
                coalesce((SELECT max({table.Key[0]}) FROM {table.Name}), 0)) AS "Value"
            """;
        var first = context.Database.SqlQueryRaw<long>(last).AsEnumerable().Single() + 1;
        return Enumerable.Range(0, count).Select(i => first + i);
    }

    /// <summary>Carries what earlier transactions left in the log over into the file, beside the import that goes on: at its commits there
    /// is little left to carry.</summary>
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

    /// <summary>The statement, and the values of one row after the other.</summary>
    private sealed class StoredRows<TRow> : IBulkInsert<TRow>
        where TRow : IBulkRow
    {
        private readonly SqliteBulkStore store;
        private readonly string connectionString;
        private readonly sqlite3_stmt statement;
        private readonly BoundValues values;

        public StoredRows(SqliteBulkStore store, ReliabilityContext context, UpsertTable table, string onConflict)
        {
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            var database = connection.Handle!;
            var sql =
                $"INSERT INTO {table.Name} ({table.Columns}) VALUES ({string.Join(", ", Enumerable.Repeat("?", table.Width))}) "
                    + $"{onConflict}";
            BoundValues.Check(database, sqlite3_prepare_v2(database, sql, out statement));
            (this.store, connectionString, values) = (store, connection.ConnectionString, new(database, statement, table.Width));
        }

        public void Add(IReadOnlyList<TRow> rows)
        {
            if (Interlocked.Add(ref store.rowsInLog, rows.Count) >= RowsBetweenCarryings) store.CarryLogOver(connectionString);
            for (var i = 0; i < rows.Count; i++)
            {
                rows[i].AddTo(values);
                values.Store();
            }
        }

        // Each was stored when it was added.
        public void Complete()
        {
        }

        public void Dispose() => statement.Dispose();
    }
}
