using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Importing.Pipeline.Writers;

/// <summary>Stores session buckets through the bulk writer.</summary>
internal sealed class SessionRecordWriter(SessionWriter writer) : IRecordWriter<SessionRecord>
{
    // Three megabytes, and batch follows batch.
    private SessionPatch[] patches = [];

    public int BatchSize => 15_000;

    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<SessionRecord> records)
    {
        if (!scope.ContinuesOwn)
            writer.Forget();
        if (patches.Length < records.Count)
            patches = new SessionPatch[records.Count];
        for (var i = 0; i < records.Count; i++)
        {
            var record = records[i];
            patches[i] = new(
                new SeriesKey(
                    scope.Names.Service(record.Service)!.Value, scope.Names.Journey(record.Journey) ?? 0, record.Release ?? "",
                    record.Platform ?? "", record.Segment ?? ""),
                record.Time,
                record.BucketSeconds,
                record.Total,
                record.Crashed,
                record.Errored,
                record.Abnormal,
                record.Users,
                record.CrashedUsers,
                record.Attributes
            );
        }
        return Task.FromResult(writer.Write(scope.Context, new(patches, 0, records.Count), scope.IsOver));
    }
}
