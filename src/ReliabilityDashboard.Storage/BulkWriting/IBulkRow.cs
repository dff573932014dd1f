namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>One row on its way into a table.</summary>
public interface IBulkRow
{
    /// <summary>Says its values, one for each column of the table's, in their order and of exactly their type.</summary>
    void AddTo(IRowValues values);
}
