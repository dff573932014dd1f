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

    /// <remarks>Each answer is a journey.</remarks>
    public int ParametersAtOnce => 5_000;

    public IBulkInsert<TRow> BeginInsert<TRow>(ReliabilityContext context, UpsertTable table) where TRow : IBulkRow =>
        new CopiedRows<TRow>((NpgsqlConnection)context.Database.GetDbConnection(), table.Name, table);

    public void Upsert<TRow>(ReliabilityContext context, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        if (rows.Count <= Few) UpsertFew(connection, table, rows);
        else UpsertMany(connection, table, rows);
    }

    public IEnumerable<long> TakeIds(ReliabilityContext context, UpsertTable table, int count) =>
        context.Database.SqlQueryRaw<long>(
            "SELECT nextval(pg_get_serial_sequence({0}, {1})) AS \"Value\" FROM generate_series(1, {2})", table.Name, table.Key[0], count)
            .ToList();

    private static void UpsertFew<TRow>(NpgsqlConnection connection, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow
    {
        var columns = new ColumnArrays(table.Width);
        foreach (var row in rows) columns.Add(row);
        Execute(
            connection, $"INSERT INTO {table.Name} ({table.Columns}) SELECT * FROM unnest({columns.Places}) {table.OnConflict}",
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
