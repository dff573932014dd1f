using ReliabilityDashboard.Importing.Mapping;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Importing.Pipeline.Writers;

/// <summary>Stores session buckets through the bulk writer.</summary>
internal sealed class SessionRecordWriter(SessionWriter writer) : IRecordWriter<SessionRecord>
{
    public int BatchSize => 10_000;

    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<SessionRecord> records)
    {
        if (!scope.ContinuesOwn) writer.Forget();
        var batch = records.Select(record => new SessionPatch(
            new SeriesKey(scope.Names.Service(record.Service)!.Value, scope.Names.Journey(record.Journey) ?? 0, record.Release ?? "", record.Platform ?? "", record.Segment ?? ""),
            record.Time, record.BucketSeconds, record.Total, record.Crashed, record.Errored, record.Abnormal, record.Users, record.CrashedUsers, record.Attributes)).ToArray();
        return Task.FromResult(writer.Write(scope.Context, batch, scope.IsOver));
    }
}
