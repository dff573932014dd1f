using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.Texts;

namespace ReliabilityDashboard.Storage.Backup;

/// <summary>Copies every row of every table from one database of this model into another one, row by row in constant memory.</summary>
public static class TableCopy
{
    /// <param name="from">Inside a transaction that sees one state.</param>
    /// <param name="tables">The tables, each after those that it names.</param>
    /// <param name="sinkOf">Opens the way into a table of the other database.</param>
    /// <param name="cancel">Stops; the other database's transaction is the caller's.</param>
    public static async Task RunAsync(
        ReliabilityContext from, IReadOnlyList<CopiedTable> tables, Func<CopiedTable, Task<IRowSink>> sinkOf, CancellationToken cancel)
    {
        foreach (var table in tables)
        {
            await using var sink = await sinkOf(table);
            await using var all = from.Database.GetDbConnection().CreateCommand();
            all.Transaction = from.Database.CurrentTransaction?.GetDbTransaction();
            all.CommandTimeout = 0;
#pragma warning disable CA2100 // The names are the model's own.
            all.CommandText = $"SELECT {table.ColumnList} FROM \"{table.Name}\"";
#pragma warning restore CA2100
            await using var row = await all.ExecuteReaderAsync(cancel);
            var values = new object?[table.Columns.Count];
            while (await row.ReadAsync(cancel))
            {
                for (var i = 0; i < values.Length; i++) values[i] = row.IsDBNull(i) ? null : Value(row, i, table.Columns[i].Type);
                if (Array.FindIndex(values, value => value is string text && !StorableText.Is(text)) is var wrong and >= 0)
                    throw new BackupRefusedException(Refusal(table, values, wrong));
                await sink.AddAsync(values, cancel);
            }
            await sink.CompleteAsync(cancel);
        }
    }

    private static string Refusal(CopiedTable table, object?[] values, int column) =>
        $"Nothing was copied: table {table.Name}, row {UnstorableRow.KeyWords(table.Key.Select(place => values[place]))}, column "
            + $"{table.Columns[column].Name} holds the character U+0000, which PostgreSQL cannot store. Restore the backup into an SQLite "
            + "file and start the app on it once, which takes such characters out; then make a backup of that.";

    // Each database has types of its own; these are the ones in which values travel between them.
    private static object Value(DbDataReader row, int column, Type type) =>
        type == typeof(string) ? row.GetString(column)
        : type == typeof(long) ? row.GetInt64(column)
        : type == typeof(int) ? row.GetInt32(column)
        : type == typeof(double) ? row.GetDouble(column)
        : type == typeof(bool) ? row.GetBoolean(column)
        : type == typeof(DateTime) ? DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc)
        : type == typeof(DateOnly) ? row.GetFieldValue<DateOnly>(column)
        : type == typeof(Guid) ? row.GetGuid(column)
        : type == typeof(DateTimeOffset) ? row.GetFieldValue<DateTimeOffset>(column).ToUniversalTime()
        : type == typeof(byte[]) ? row.GetFieldValue<byte[]>(column)
        : throw new NotSupportedException($"A column of type {type.Name} cannot be backed up yet.");
}
