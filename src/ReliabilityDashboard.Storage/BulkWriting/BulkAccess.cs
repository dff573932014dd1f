using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>What SQL of our own needs of a context with an open transaction.</summary>
internal static class BulkAccess
{
    /// <summary>How many records are looked up together.</summary>
    public const int KeysAtOnce = 500;

    /// <summary>Begins to lay down rows whose keys are not in the table, by the fastest way in of the context's provider.</summary>
    public static IBulkInsert<TRow> BeginInsert<TRow>(this ReliabilityContext context, UpsertTable table) where TRow : IBulkRow
    {
        context.NoteRows(table.Name);
        return context.GetService<IBulkStore>().BeginInsert<TRow>(context, table);
    }

    /// <summary>Lays rows over what is stored, by the way in of the context's provider.</summary>
    public static void Upsert<TRow>(this ReliabilityContext context, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow
    {
        if (rows.Count == 0) return;
        context.NoteRows(table.Name);
        context.GetService<IBulkStore>().Upsert(context, table, rows);
    }

    /// <inheritdoc cref="IBulkStore.TakeIds"/>
    public static IEnumerable<long> TakeIds(this ReliabilityContext context, UpsertTable table, int count) =>
        context.GetService<IBulkStore>().TakeIds(context, table, count);

    /// <summary>A statement inside the transaction, with that many parameters.</summary>
    public static Statement Statement(this ReliabilityContext context, string sql, int parameters)
    {
        context.NoteWrite(sql);
        return new(context.Database.GetDbConnection(), context.Database.CurrentTransaction!.GetDbTransaction(), sql, parameters);
    }

    /// <inheritdoc cref="IBulkStore.Ask"/>
    public static void Ask(
        this ReliabilityContext context, string columns, IReadOnlyList<object[]> keys, string sql, Action<DbDataReader> answer)
    {
        if (keys.Count > 0) context.GetService<IBulkStore>().Ask(context, columns, keys, sql, answer);
    }

    /// <summary>A whole number, or null.</summary>
    public static long? Whole(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>A text, or null.</summary>
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>An instant as UTC, which SQLite does not say of itself.</summary>
    public static DateTime Instant(this DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);

    /// <summary>The end of a bucket whose start and length stand in two columns; null where there is none.</summary>
    public static DateTime? End(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Instant(column).AddSeconds(row.GetInt32(column + 1));
}
