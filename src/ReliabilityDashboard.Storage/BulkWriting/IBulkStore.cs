using System.Data.Common;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>A provider's fastest way in for many rows.</summary>
public interface IBulkStore
{
    /// <summary>Asks about many keys inside the context's open transaction.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="columns">Names of the key's parts, such as <c>n, series</c>.</param>
    /// <param name="keys">The keys, at least one; all of one width and, part by part, of one type.</param>
    /// <param name="sql">A question over the table <c>k</c> of these columns, or what goes on behind it, such as <c>, l AS (…) SELECT
    /// …</c>.</param>
    /// <param name="answer">Takes one row of the answer.</param>
    void Ask(ReliabilityContext context, string columns, IReadOnlyList<object[]> keys, string sql, Action<DbDataReader> answer);

    /// <summary>Begins to lay down rows whose keys are not in the table, inside the context's open transaction; faster than
    /// <see cref="Upsert"/>.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="table">The table.</param>
    IBulkInsert<TRow> BeginInsert<TRow>(ReliabilityContext context, UpsertTable table) where TRow : IBulkRow;

    /// <summary>Lays rows over those of the same key, inside the context's open transaction.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="table">The table and what becomes of a row that is there.</param>
    /// <param name="rows">Rows of that table; no key twice.</param>
    void Upsert<TRow>(ReliabilityContext context, UpsertTable table, IReadOnlyList<TRow> rows) where TRow : IBulkRow;

    /// <summary>Numbers for new rows, inside the context's open transaction; rows that are saved one by one later get others. They are
    /// laid down before more are asked for.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="table">A table whose rows the database numbers.</param>
    /// <param name="count">How many; ascending.</param>
    IEnumerable<long> TakeIds(ReliabilityContext context, UpsertTable table, int count);
}
