using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Binary COPY: of new rows straight into the table, of others into a staging table of the transaction, and one INSERT … ON CONFLICT from there.</summary>
/// <remarks>Writers take turns over all instances, so what was not there when the transaction looked is not there when it writes.</remarks>
internal sealed class PostgreSqlBulkStore : IBulkStore
{
    public void Insert(ReliabilityContext context, UpsertTable table, IReadOnlyCollection<object?[]> rows) =>
        Copy((NpgsqlConnection)context.Database.GetDbConnection(), table.Name, table, rows);

    public void Upsert(ReliabilityContext context, UpsertTable table, IReadOnlyCollection<object?[]> rows)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        var staging = $"staging_{table.Name}";
        // Nobody else sees it, and it goes with the transaction: nothing is left behind, whatever happens.
        Execute(connection, $"CREATE TEMP TABLE {staging} ON COMMIT DROP AS SELECT {table.Columns} FROM {table.Name} WITH NO DATA");
        Copy(connection, staging, table, rows);
        Execute(connection, $"INSERT INTO {table.Name} ({table.Columns}) SELECT {table.Columns} FROM {staging} {table.OnConflict}; DROP TABLE {staging}");
    }

    private static void Copy(NpgsqlConnection connection, string into, UpsertTable table, IReadOnlyCollection<object?[]> rows)
    {
        using var copy = connection.BeginBinaryImport($"COPY {into} ({table.Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var value in row) Write(copy, value);
        }
        copy.Complete();
    }

    // Of the commonest types: a value of a type that is only known when it runs takes a search for its form.
    private static void Write(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null: copy.WriteNull(); break;
            case long whole: copy.Write(whole); break;
            case int whole: copy.Write(whole); break;
            case DateTime instant: copy.Write(instant); break;
            case string text: copy.Write(text); break;
            default: copy.Write(value); break;
        }
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        // Names of our own tables and columns.
#pragma warning disable CA2100
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
