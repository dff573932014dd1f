using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Binary COPY into a staging table of the transaction, and one INSERT … ON CONFLICT from there.</summary>
internal sealed class PostgreSqlBulkStore : IBulkStore
{
    public void Upsert(ReliabilityContext context, UpsertTable table, IReadOnlyCollection<object?[]> rows)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        var staging = $"staging_{table.Name}";
        // Nobody else sees it, and it goes with the transaction: nothing is left behind, whatever happens.
        Execute(connection, $"CREATE TEMP TABLE {staging} ON COMMIT DROP AS SELECT {table.Columns} FROM {table.Name} WITH NO DATA");
        using (var copy = connection.BeginBinaryImport($"COPY {staging} ({table.Columns}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var row in rows)
            {
                copy.StartRow();
                foreach (var value in row)
                    if (value is null) copy.WriteNull();
                    else copy.Write(value);
            }
            copy.Complete();
        }
        Execute(connection, $"INSERT INTO {table.Name} ({table.Columns}) SELECT {table.Columns} FROM {staging} {table.OnConflict}; DROP TABLE {staging}");
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
