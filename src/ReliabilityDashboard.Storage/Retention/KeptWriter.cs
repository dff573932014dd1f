using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.Retention;

/// <summary>Skips records that are older than the raw records that are kept, and hands on the others: their day is fixed, and whether they
/// were counted in it is no longer known.</summary>
public sealed class KeptWriter<T> : IRecordWriter<T>
{
    private readonly IRecordWriter<T> inner;
    private readonly ReportingDays days;
    private readonly Func<T, DateTime> begins;
    private RawEdge? edge;

    private KeptWriter(IRecordWriter<T> inner, ReportingDays days, Func<T, DateTime> begins) =>
        (this.inner, this.days, this.begins) = (inner, days, begins);

    public int BatchSize => inner.BatchSize;

    public static KeptWriter<T> Over(ReportingDays days, Func<T, DateTime> begins, Func<ReportingDays, IRecordWriter<T>> inner) =>
        new(inner(days), days, begins);

    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<T> records)
    {
        // Read in the batch's own transaction, or one that nobody has written behind: the edge cannot move while it writes.
        if (!scope.ContinuesOwn) edge = await RawEdge.ReadAsync(scope.Context, scope.Cancel);
        days.KeepFrom(edge);
        if (edge is null) return await inner.WriteAsync(scope, records);
        var kept = records.Where(record => begins(record) >= edge.Instant).ToList();
        var stored = kept.Count == 0 ? [] : await inner.WriteAsync(scope, kept);
        var (outcomes, taken) = (new List<WriteOutcome>(records.Count), 0);
        foreach (var record in records)
        {
            if (begins(record) < edge.Instant) outcomes.Add(WriteOutcome.Skipped(edge.SkipReason));
            else if (taken < stored.Count) outcomes.Add(stored[taken++]);
            else break;
        }
        return outcomes;
    }
}
