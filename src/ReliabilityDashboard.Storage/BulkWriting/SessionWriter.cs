using ReliabilityDashboard.Storage.Entities;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Writes session buckets and their day rollups, batch by batch, each inside the caller's transaction.</summary>
/// <remarks>
/// One instance serves one run. What is stored near a batch is read in a few statements, the rules run over it in memory,
/// and the rows go in by the provider's fastest way: the rules are the same on every database.
/// </remarks>
public sealed class SessionWriter(ReportingDays days, string source)
{
    // So many are looked up and stored together, and then the clock is asked.
    private const int Slice = 5 * BulkAccess.KeysAtOnce;

    private static readonly UpsertTable Buckets = new("session_buckets",
        ["series_id", "time", "bucket_seconds"], ["total", "crashed", "errored", "abnormal", "users", "crashed_users", "attributes", "source"]);

    private readonly Dictionary<SeriesKey, int> seriesIds = [];
    private readonly Dictionary<int, DateTime> ends = [];
    private readonly SessionRollup rollup = new(days);
    private readonly List<WriteOutcome> outcomes = [];
    private object? boxedSeries, boxedSeconds;

    /// <summary>Forgets what was read of stored rows: somebody else has written since.</summary>
    public void Forget()
    {
        seriesIds.Clear();
        ends.Clear();
    }

    /// <summary>Stores records over what is there, in order; rules between fields hold for the merged row.</summary>
    /// <param name="context">The context of the open transaction.</param>
    /// <param name="batch">The records.</param>
    /// <param name="isOver">Whether the transaction has lasted long enough.</param>
    /// <returns>What became of each, from the first on, until this is called again; of the rest nothing is stored.</returns>
    public IReadOnlyList<WriteOutcome> Write(ReliabilityContext context, ArraySegment<SessionPatch> batch, Func<bool> isOver)
    {
        var ids = FindSeries(context, batch);
        var isSample = source == SampleLoad.Source;
        var mayGiveWay = !isSample && context.SampleLoads.Any();
        StoredSessions.FindEnds(context, ids, ends);
        var laid = new BatchBuckets<int, SessionFigures>();
        outcomes.Clear();
        var clears = false;
        var rows = LaidRows.None;
        // What was read near a bucket that loses its total no longer holds: the next batch reads anew.
        for (var from = 0; from < batch.Count && !clears && (from == 0 || !isOver()); from += Slice)
        {
            var slice = batch.Slice(from, Math.Min(Slice, batch.Count - from));
            var series = new ArraySegment<int>(ids, from, slice.Count);
            if (mayGiveWay) SampleSessions.GiveWay(context, slice, series, rollup);
            var held = isSample ? SampleSessions.Held(context, slice, series, ends) : [];
            var near = StoredSessions.FindNear(context, slice, series, ends);
            // The rules run over a slice while the rows of the one before are stored: what was laid down is remembered, not read.
            var storing = Task.Run(() => context.Store(Buckets, rows));
            try
            {
                for (var i = 0; i < slice.Count && !clears; i++)
                {
                    (var outcome, clears) = held.Contains(i) ? (WriteOutcome.HeldByOthers, false) : Lay(series[i], slice[i], near.GetValueOrDefault(i), laid);
                    outcomes.Add(outcome);
                }
            }
            finally
            {
                storing.GetAwaiter().GetResult();
            }
            rows = laid.TakeChanged(Row);
        }
        context.Store(Buckets, rows);
        rollup.Flush(context);
        return outcomes;
    }

    // The series of each record, looked up once.
    private int[] FindSeries(ReliabilityContext context, ArraySegment<SessionPatch> batch)
    {
        var ids = new int[batch.Count];
        HashSet<SeriesKey> missing = [];
        for (var i = 0; i < ids.Length; i++)
            if (!seriesIds.TryGetValue(batch[i].Series, out ids[i])) missing.Add(batch[i].Series);
        if (missing.Count == 0) return ids;
        StoredSessions.FindSeries(context, missing, seriesIds);
        for (var i = 0; i < ids.Length; i++) ids[i] = seriesIds[batch[i].Series];
        return ids;
    }

    private (WriteOutcome Outcome, bool ClearsTotal) Lay(int seriesId, in SessionPatch patch, in StoredNear<SessionFigures?> near, BatchBuckets<int, SessionFigures> laid)
    {
        var stored = laid.Find(seriesId, patch.Time, patch.BucketSeconds)?.Figures ?? near.Same;
        var old = stored ?? default;
        var merged = new SessionFigures(
            patch.Total.Over(old.Total), patch.Crashed.Over(old.Crashed), patch.Errored.Over(old.Errored),
            patch.Abnormal.Over(old.Abnormal), patch.Users.Over(old.Users), patch.CrashedUsers.Over(old.CrashedUsers), AttributeText.Merge(old.Attributes, patch.Attributes));
        if (stored == merged) return (WriteOutcome.Unchanged, false);
        if (merged.Total is null && !(patch.BucketSeconds is 86_400 or 82_800 or 90_000 && merged is { Users: not null, CrashedUsers: not null }))
            return (WriteOutcome.Rejected("total", "expected total, or users and crashed_users of a whole day (bucket_seconds 86400)"), false);
        if (merged.Broken() is var (field, reason)) return (WriteOutcome.Rejected(field, reason), false);
        if (old.Total is null && merged.Total is not null && Overlapped(seriesId, patch, near, laid) is { } seconds)
            return (WriteOutcome.Rejected("time", $"overlaps a bucket of {seconds} s"), false);

        laid.Put(seriesId, patch.Time, patch.BucketSeconds, merged, near.Same is not null);
        if (stored is { } replaced) rollup.Add(patch.Series, patch.Time, patch.BucketSeconds, replaced, -1);
        rollup.Add(patch.Series, patch.Time, patch.BucketSeconds, merged, 1);
        var end = patch.Time.AddSeconds(patch.BucketSeconds);
        if (end > ends[seriesId]) ends[seriesId] = end;
        return (stored is null ? WriteOutcome.Inserted : WriteOutcome.Updated, old.Total is not null && merged.Total is null);
    }

    // Buckets with a total never overlap each other, so the last one that begins before this one's end also ends last.
    private static int? Overlapped(int seriesId, in SessionPatch patch, in StoredNear<SessionFigures?> near, BatchBuckets<int, SessionFigures> laid)
    {
        if (near.EndBefore > patch.Time) return near.SecondsBefore;
        return laid.LastBefore(seriesId, patch.Time.AddSeconds(patch.BucketSeconds), figures => figures.Total is not null) is { } last && last.End > patch.Time ? last.Seconds : null;
    }

    private object?[] Row(int series, BatchBuckets<int, SessionFigures>.Bucket bucket)
    {
        var figures = bucket.Figures;
        return [Boxed(ref boxedSeries, series), bucket.Time, Boxed(ref boxedSeconds, bucket.Seconds), figures.Total, figures.Crashed, figures.Errored, figures.Abnormal, figures.Users, figures.CrashedUsers, figures.Attributes, source];
    }

    // Rows come series by series and mostly of one length: the same object, and a store sees that nothing changed.
    private static object Boxed(ref object? last, int value) => last is int same && same == value ? last : last = value;
}
