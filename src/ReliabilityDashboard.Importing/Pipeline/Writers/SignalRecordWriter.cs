using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Importing.Pipeline.Writers;

/// <summary>Stores golden signals through the bulk writer.</summary>
internal sealed class SignalRecordWriter(SignalWriter writer) : IRecordWriter<SignalRecord>
{
    public int BatchSize => 5_000;

    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<SignalRecord> records)
    {
        if (!scope.ContinuesOwn) writer.Forget();
        var batch = records
            .Select(record => new SignalPatch(
                scope.Names.Service(record.Service)!.Value, record.Resource, record.Time, record.BucketSeconds, record.Requests,
                record.Errors, record.ImplicitErrors, record.LatencyOk, record.LatencyFailed, record.Utilisation, record.Attributes))
            .ToArray();
        return Task.FromResult(writer.Write(scope.Context, batch, scope.IsOver));
    }
}
