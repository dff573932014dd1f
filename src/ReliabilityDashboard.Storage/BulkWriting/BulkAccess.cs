using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>What SQL of our own needs of a context with an open transaction.</summary>
internal static class BulkAccess
{
    /// <summary>How many keys one statement asks about.</summary>
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

    /// <summary>Asks about many keys in few statements: from a server each answer is a journey.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="columns">Names of the key's parts, such as <c>n, series</c>.</param>
    /// <param name="keys">The keys; all of one width and, part by part, of one type.</param>
    /// <param name="sql">A question over the table <c>k</c> of these columns.</param>
    /// <param name="answer">Takes one row of the answer.</param>
    public static void ForEach(
        this ReliabilityContext context, string columns, IReadOnlyList<object[]> keys, string sql, Action<DbDataReader> answer)
    {
        if (keys.Count == 0) return;
        var width = keys[0].Length;
        var atOnce = Math.Min(KeysAtOnce, context.GetService<IBulkStore>().ParametersAtOnce / width);
        var whole = keys.Count / atOnce * atOnce;
        if (whole > 0)
        {
            // Prepared once for all but the last.
            using var statement = Question(atOnce);
            for (var from = 0; from < whole; from += atOnce) Ask(statement, from, atOnce);
        }
        if (whole == keys.Count) return;
        using var last = Question(keys.Count - whole);
        Ask(last, whole, keys.Count - whole);

        Statement Question(int count)
        {
            var places = Enumerable
                .Range(0, count)
                .Select(row => $"({string.Join(", ", Enumerable.Range(row * width, width).Select(i => $"@p{i}"))})");
            return context.Statement($"WITH k({columns}) AS (VALUES {string.Join(", ", places)}) {sql}", count * width);
        }

        void Ask(Statement statement, int from, int count)
        {
            for (var i = 0; i < count * width; i++) statement[i] = keys[from + i / width][i % width];
            using var row = statement.Read();
            while (row.Read()) answer(row);
        }
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
