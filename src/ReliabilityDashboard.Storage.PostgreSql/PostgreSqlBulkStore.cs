using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Binary COPY: of new rows straight into the table, of others into a staging table of the transaction, and one INSERT … ON
/// CONFLICT from there. Few rows go along with that statement, in less time than the staging table takes to come and go.</summary>
/// <remarks>Writers take turns over all instances, so what was not there when the transaction looked is not there when it writes.</remarks>
internal sealed class PostgreSqlBulkStore : IBulkStore
{
    private const int Few = 5_000;

    // Of a server to bring rows together.
    private static readonly string[] OtherWays = ["hashjoin", "mergejoin", "seqscan"];

    public IBulkInsert<TRow> BeginInsert<TRow>(ReliabilityContext context, UpsertTable table) where TRow : IBulkRow =>
        new CopiedRows<TRow>((NpgsqlConnection)context.Database.GetDbConnection(), table.Name, table);

    public void Upsert<TRow>(ReliabilityContext context, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        if (rows.Count <= Few) UpsertFew(connection, table, rows);
        else UpsertMany(connection, table, rows);
    }

    /// <remarks>One array for each part of the keys, in one statement: an answer is a journey. Row by row out of the index, also where the
    /// server has not counted the rows of a table that an import fills: it then takes a series for a few rows, compares each of them with
    /// each key of the series, and needs a second for 500 keys.</remarks>
    public void Ask(
        ReliabilityContext context, string columns, IReadOnlyList<object[]> keys, string sql, Action<DbDataReader> answer)
    {
        using var batch = new NpgsqlBatch((NpgsqlConnection)context.Database.GetDbConnection());
        foreach (var way in OtherWays) batch.BatchCommands.Add(new($"SET LOCAL enable_{way} = off"));
        var question = new NpgsqlBatchCommand(
            $"WITH k({columns}) AS (SELECT * FROM unnest({ColumnArrays.Places(keys[0].Length)})) {sql}");
        question.Parameters.AddRange(ColumnArrays.Parameters(keys));
        batch.BatchCommands.Add(question);
        foreach (var way in OtherWays) batch.BatchCommands.Add(new($"SET LOCAL enable_{way} TO DEFAULT"));
        using var row = batch.ExecuteReader();
        while (row.Read()) answer(row);
    }

    /// <remarks>The name of the sequence is looked up once, not for each number.</remarks>
    public IEnumerable<long> TakeIds(ReliabilityContext context, UpsertTable table, int count) =>
        context.Database.SqlQueryRaw<long>(
            """
            SELECT nextval(s.name) AS "Value"
            FROM (SELECT pg_get_serial_sequence({0}, {1})::regclass AS name OFFSET 0) s, generate_series(1, {2})
            """, table.Name, table.Key[0], count)
            .ToList();

    private static void UpsertFew<TRow>(NpgsqlConnection connection, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow
    {
        var columns = new ColumnArrays(table.Width);
        foreach (var row in rows) columns.Add(row);
        Execute(
            connection,
            $"INSERT INTO {table.Name} ({table.Columns}) SELECT * FROM unnest({ColumnArrays.Places(table.Width)}) {table.OnConflict}",
            columns.Parameters());
    }

    private static void UpsertMany<TRow>(NpgsqlConnection connection, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow
    {
        var staging = $"staging_{table.Name}";
        // Nobody else sees it, and it goes with the transaction: nothing is left behind, whatever happens.
        Execute(connection, $"CREATE TEMP TABLE {staging} ON COMMIT DROP AS SELECT {table.Columns} FROM {table.Name} WITH NO DATA");
        using (var copy = new CopiedRows<TRow>(connection, staging, table))
        {
            copy.Add(rows);
            copy.Complete();
        }
        Execute(
            connection,
            $"INSERT INTO {table.Name} ({table.Columns}) SELECT {table.Columns} FROM {staging} {table.OnConflict}; DROP TABLE {staging}");
    }

    private static void Execute(NpgsqlConnection connection, string sql, params NpgsqlParameter[] parameters)
    {
        // Names of our own tables and columns.
#pragma warning disable CA2100
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddRange(parameters);
        command.ExecuteNonQuery();
    }
}
