using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Binary COPY: of new rows straight into the table, of others into a staging table of the transaction, and one INSERT … ON CONFLICT from there.</summary>
/// <remarks>Writers take turns over all instances, so what was not there when the transaction looked is not there when it writes.</remarks>
internal sealed class PostgreSqlBulkStore : IBulkStore
{
    public void Insert<TRow>(ReliabilityContext context, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow =>
        Copy((NpgsqlConnection)context.Database.GetDbConnection(), table.Name, table, rows);

    public void Upsert<TRow>(ReliabilityContext context, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        var staging = $"staging_{table.Name}";
        // Nobody else sees it, and it goes with the transaction: nothing is left behind, whatever happens.
        Execute(connection, $"CREATE TEMP TABLE {staging} ON COMMIT DROP AS SELECT {table.Columns} FROM {table.Name} WITH NO DATA");
        Copy(connection, staging, table, rows);
        Execute(connection, $"INSERT INTO {table.Name} ({table.Columns}) SELECT {table.Columns} FROM {staging} {table.OnConflict}; DROP TABLE {staging}");
    }

    private static void Copy<TRow>(NpgsqlConnection connection, string into, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow
    {
        using var copy = connection.BeginBinaryImport($"COPY {into} ({table.Columns}) FROM STDIN (FORMAT BINARY)");
        var values = new CopiedValues(copy);
        for (var i = 0; i < rows.Count; i++)
        {
            copy.StartRow();
            rows[i].AddTo(values);
        }
        copy.Complete();
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        // Names of our own tables and columns.
#pragma warning disable CA2100
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private sealed class CopiedValues(NpgsqlBinaryImporter copy) : IRowValues
    {
        public void Add(int value) => copy.Write(value);

        public void Add(long? value)
        {
            if (value is { } whole) copy.Write(whole);
            else copy.WriteNull();
        }

        public void Add(double? value)
        {
            if (value is { } number) copy.Write(number);
            else copy.WriteNull();
        }

        public void Add(string? value)
        {
            if (value is { } text) copy.Write(text);
            else copy.WriteNull();
        }

        public void Add(DateTime value) => copy.Write(value);

        public void Add(DateOnly value) => copy.Write(value);
    }
}
