namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>The groups that new rows fall into, by their unique <c>key</c>, remembered from batch to batch of a run.</summary>
/// <param name="table">A table with the columns <c>id</c> and <c>key</c>.</param>
/// <param name="keyOf">A group's key.</param>
/// <param name="idOf">A stored group's number.</param>
internal sealed class KnownGroups<TGroup>(string table, Func<TGroup, string> keyOf, Func<TGroup, long> idOf)
    where TGroup : class
{
    // At a few hundred bytes each.
    private const int MostKnown = 50_000;

    private readonly Dictionary<string, long> ids = [];

    /// <summary>Finds the groups of these keys, and stores those that nothing fell into before.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="wanted">Groups as they are stored where their key is new; of one key the first.</param>
    /// <param name="continuesOwn">Nobody else has written since this was last asked.</param>
    /// <returns>The number of each.</returns>
    public IEnumerable<long> Stored(ReliabilityContext context, IReadOnlyCollection<TGroup> wanted, bool continuesOwn)
    {
        if (!continuesOwn || ids.Count > MostKnown) ids.Clear();
        List<TGroup> unknown = [.. wanted.DistinctBy(keyOf).Where(group => !ids.ContainsKey(keyOf(group)))];
        context.Ask(
            "name",
            [.. unknown.Select(group => new object[] { keyOf(group) })],
            // Row by row out of the index, also from a server that has not counted the table's rows yet.
            $"SELECT k.name, (SELECT t.id FROM {table} t WHERE t.key = k.name) FROM k",
            row =>
            {
                if (row.Whole(1) is { } id) ids[row.GetString(0)] = id;
            });
        unknown.RemoveAll(group => ids.ContainsKey(keyOf(group)));
        context.InsertAll(unknown);
        foreach (var group in unknown) ids[keyOf(group)] = idOf(group);
        return wanted.Select(group => ids[keyOf(group)]);
    }
}
