using ReliabilityDashboard.Importing.Mapping;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Importing.Pipeline.Writers;

/// <summary>Stores golden signals through the bulk writer.</summary>
internal sealed class SignalRecordWriter(SignalWriter writer) : IRecordWriter<SignalRecord>
{
    private const int RowsPerGlance = 64;

    public int BatchSize => 5_000;

    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<SignalRecord> records)
    {
        if (!scope.ContinuesOwn) writer.Forget();
        using var batch = writer.Open(scope.Connection, scope.Transaction);
        var outcomes = new List<WriteOutcome>(records.Count);
        foreach (var record in records)
        {
            if (outcomes.Count > 0 && outcomes.Count % RowsPerGlance == 0 && scope.IsOver()) break;
            outcomes.Add(batch.Write(new SignalPatch(
                scope.Names.Service(record.Service)!.Value, record.Resource, record.Time, record.BucketSeconds,
                record.Requests, record.Errors, record.ImplicitErrors, record.LatencyOk, record.LatencyFailed, record.Utilisation)));
        }
        batch.Flush();
        return Task.FromResult<IReadOnlyList<WriteOutcome>>(outcomes);
    }
}
