namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>A provider's fastest way in for many rows.</summary>
public interface IBulkStore
{
    /// <summary>Lays down rows whose keys are not in the table, inside the context's open transaction; faster than <see cref="Upsert"/>.</summary>
    /// <inheritdoc cref="Upsert" path="/param"/>
    void Insert(ReliabilityContext context, UpsertTable table, IReadOnlyCollection<object?[]> rows);

    /// <summary>Lays rows over those of the same key, inside the context's open transaction.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="table">The table and what becomes of a row that is there.</param>
    /// <param name="rows">One value for each column of the table's, of exactly its type; no key twice.</param>
    void Upsert(ReliabilityContext context, UpsertTable table, IReadOnlyCollection<object?[]> rows);
}
