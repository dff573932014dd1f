using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Services;

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

/// <summary>What a record writer works with inside the transaction of one batch.</summary>
/// <param name="Context">The open context.</param>
/// <param name="Run">The run, as it stands in this transaction.</param>
/// <param name="Names">Services and journeys by name; new ones are created as undeclared.</param>
/// <param name="ContinuesOwn">Nobody else has written since this run's last batch: what the writer remembers of stored rows still
/// holds.</param>
/// <param name="IsOver">Whether the batch has held the write lock long enough.</param>
/// <param name="Cancel">Ends the batch without a commit.</param>
public sealed record BatchScope(
    ReliabilityContext Context, ImportRun Run, NameDirectory Names, bool ContinuesOwn, Func<bool> IsOver, CancellationToken Cancel);
