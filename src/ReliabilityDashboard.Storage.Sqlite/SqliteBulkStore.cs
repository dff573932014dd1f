using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>One prepared statement, run for each row.</summary>
internal sealed class SqliteBulkStore : IBulkStore
{
    public void Upsert(ReliabilityContext context, UpsertTable table, IReadOnlyCollection<object?[]> rows)
    {
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        // Names of our own tables and columns.
#pragma warning disable CA2100
        command.CommandText = $"INSERT INTO {table.Name} ({table.Columns}) VALUES ({string.Join(", ", Enumerable.Range(0, table.Width).Select(i => $"@p{i}"))}) {table.OnConflict}";
#pragma warning restore CA2100
        for (var i = 0; i < table.Width; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }
}
