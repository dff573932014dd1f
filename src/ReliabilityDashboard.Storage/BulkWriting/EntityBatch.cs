using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Goes through the records of one batch beside what is stored of them, some at a time.</summary>
/// <param name="table">A table with the columns <c>id</c>, <c>source</c> and <c>external_id</c>.</param>
/// <param name="keyOf">Source and id of a record.</param>
/// <param name="keyOfStored">Source and id of a row.</param>
/// <param name="load">Rows by number, followed by the context, with all that a record may change.</param>
internal sealed class EntityBatch<TRecord, TEntity>(
    string table, Func<TRecord, (string, string)> keyOf, Func<TEntity, (string, string)> keyOfStored,
    Func<List<long>, IQueryable<TEntity>> load)
    where TEntity : class
{
    // New rows go in by the thousand while one that changes takes a statement of its own: so many of these are a batch.
    private const int MostUpdates = 500;

    /// <summary>Applies a record to what is stored under its key: null where nothing is.</summary>
    /// <returns>What became of it, and what is stored under its key from now on.</returns>
    public delegate (WriteOutcome Outcome, TEntity? Stored) Writing((string Source, string Id) key, TRecord record, TEntity? known);

    /// <summary>Writes records in order until the batch is over, never before the first.</summary>
    /// <returns>One outcome for each record taken.</returns>
    public async Task<List<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<TRecord> records, Writing write)
    {
        var (outcomes, stored, updates) = (new List<WriteOutcome>(records.Count), new Dictionary<(string, string), TEntity>(), 0);
        foreach (var slice in records.Chunk(BulkAccess.KeysAtOnce))
        {
            foreach (var entity in await StoredAsync(scope, slice)) stored.TryAdd(keyOfStored(entity), entity);
            foreach (var record in slice)
            {
                if (outcomes.Count > 0 && (scope.IsOver() || updates == MostUpdates)) return outcomes;
                var key = keyOf(record);
                (var outcome, var entity) = write(key, record, stored.GetValueOrDefault(key));
                if (entity is not null) stored[key] = entity;
                if (outcome.Kind == WriteKind.Updated) updates++;
                outcomes.Add(outcome);
            }
        }
        return outcomes;
    }

    private async Task<List<TEntity>> StoredAsync(BatchScope scope, TRecord[] records)
    {
        List<long> ids = [];
        scope.Context.Ask(
            "source, name",
            [.. records.Select(keyOf).Distinct().Select(key => new object[] { key.Item1, key.Item2 })],
            // Row by row out of the index, also from a server that has not counted the table's rows yet.
            $"SELECT (SELECT t.id FROM {table} t WHERE t.source = k.source AND t.external_id = k.name) FROM k",
            row =>
            {
                if (row.Whole(0) is { } id) ids.Add(id);
            });
        return ids.Count == 0 ? [] : await load(ids).ToListAsync(scope.Cancel);
    }
}
