namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Rows of one table, no key twice.</summary>
internal sealed class LaidRows<TRow>
    where TRow : IBulkRow
{
    /// <summary>Those whose key the database does not have.</summary>
    public List<TRow> New { get; } = [];

    /// <summary>Those that go over a stored row.</summary>
    public List<TRow> Stored { get; } = [];

    /// <summary>Empties both, to be filled anew.</summary>
    public void Clear()
    {
        New.Clear();
        Stored.Clear();
    }
}
