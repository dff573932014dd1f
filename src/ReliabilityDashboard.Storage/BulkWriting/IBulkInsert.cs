namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>New rows on their way into a table, some at a time. From the first one until <see cref="Complete"/> the connection does nothing
/// else; given up before that, the transaction can only be rolled back.</summary>
public interface IBulkInsert<TRow> : IDisposable
    where TRow : IBulkRow
{
    /// <summary>Hands rows over; a server may still be storing them while the next are made.</summary>
    void Add(IReadOnlyList<TRow> rows);

    /// <summary>Waits until all are stored.</summary>
    void Complete();
}
