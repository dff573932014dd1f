using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Stores the records of one kind; one instance serves one run.</summary>
public interface IRecordWriter<T>
{
    /// <summary>Most records that one transaction takes.</summary>
    int BatchSize { get; }

    /// <summary>Stores records in order and says what became of each; may stop early when the batch is over, never before the
    /// first.</summary>
    /// <returns>One outcome for each record taken, from the first on.</returns>
    Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<T> records);
}
