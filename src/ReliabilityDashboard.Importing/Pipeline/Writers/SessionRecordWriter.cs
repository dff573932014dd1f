using ReliabilityDashboard.Importing.Mapping;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Importing.Pipeline.Writers;

/// <summary>Stores session buckets through the bulk writer.</summary>
internal sealed class SessionRecordWriter(SessionWriter writer) : IRecordWriter<SessionRecord>
{
    // The clock is asked once in so many rows: a row takes a few microseconds.
    private const int RowsPerGlance = 64;

    public int BatchSize => 5_000;

    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<SessionRecord> records)
    {
        if (!scope.ContinuesOwn) writer.Forget();
        using var batch = writer.Open(scope.Connection, scope.Transaction);
        var outcomes = new List<WriteOutcome>(records.Count);
        foreach (var record in records)
        {
            if (outcomes.Count > 0 && outcomes.Count % RowsPerGlance == 0 && scope.IsOver()) break;
            outcomes.Add(batch.Write(new SessionPatch(
                new SeriesKey(scope.Names.Service(record.Service)!.Value, scope.Names.Journey(record.Journey) ?? 0, record.Release ?? "", record.Platform ?? "", record.Segment ?? ""),
                record.Time, record.BucketSeconds, record.Total, record.Crashed, record.Errored, record.Abnormal, record.Users, record.CrashedUsers)));
        }
        batch.Flush();
        return Task.FromResult<IReadOnlyList<WriteOutcome>>(outcomes);
    }
}
