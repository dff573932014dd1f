using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.BulkWriting;

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
