using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Writes session buckets and their day rollups, batch by batch, each inside the caller's transaction.</summary>
/// <remarks>
/// One instance serves one run. What is stored near a batch is read in a few statements, the rules run over it in memory,
/// and the rows go in by the provider's fastest way: the rules are the same on every database.
/// </remarks>
public sealed class SessionWriter(ReportingDays days, string source)
{
    // So many are looked up together, and then the clock is asked; so many are handed over together.
    private const int Slice = 5 * BulkAccess.KeysAtOnce;

    // So many series are remembered, at a kilobyte each, before all are read anew.
    private const int MostKnown = 50_000;

    private readonly Dictionary<SeriesKey, KnownSeries> known = [];
    private readonly SessionRollup rollup = new(days);
    private readonly List<WriteOutcome> outcomes = [];
    private readonly List<SessionRow> rows = [];

    // Those of each record of the batch, and those with buckets to be stored.
    private KnownSeries[] series = [];
    private readonly List<KnownSeries> changed = [];

    // Whether rows of the sample may stand where records want to be; null before that was read.
    private bool? mayGiveWay;

    /// <summary>Forgets what was read of stored rows: somebody else has written since.</summary>
    public void Forget()
    {
        known.Clear();
        mayGiveWay = null;
    }

    /// <summary>Stores records over what is there, in order; rules between fields hold for the merged row.</summary>
    /// <param name="context">The context of the open transaction.</param>
    /// <param name="batch">The records.</param>
    /// <param name="isOver">Whether the transaction has lasted long enough.</param>
    /// <returns>What became of each, from the first on, until this is called again; of the rest nothing is stored.</returns>
    public IReadOnlyList<WriteOutcome> Write(ReliabilityContext context, ArraySegment<SessionPatch> batch, Func<bool> isOver)
    {
        if (known.Count > MostKnown) Forget();
        FindSeries(context, batch);
        outcomes.Clear();
        LayAll(context, ReadSlices(context, batch, isOver));
        rows.Clear();
        foreach (var one in changed) one.Laid.MoveChanged(rows, (in bucket) => RowOf(one, bucket));
        changed.Clear();
        context.Upsert(SessionRow.Table, rows);
        rollup.Flush(context);
        return outcomes;
    }

    // What the database says of as many records as there is time for: all of it before the first row goes in, since from then on it answers
    // nothing else.
    private List<ReadSlice> ReadSlices(ReliabilityContext context, ArraySegment<SessionPatch> batch, Func<bool> isOver)
    {
        var isSample = source == SampleLoad.Source;
        mayGiveWay ??= !isSample && context.SampleLoads.Any();
        StoredSessions.FindEnds(context, known.Values);
        List<ReadSlice> read = [];
        for (var from = 0; from < batch.Count && (from == 0 || !isOver()); from += Slice)
        {
            var slice = batch.Slice(from, Math.Min(Slice, batch.Count - from));
            var of = new ArraySegment<KnownSeries>(series, from, slice.Count);
            if (mayGiveWay.Value) SampleSessions.GiveWay(context, slice, of, rollup);
            read.Add(new(slice, of, isSample ? SampleSessions.Held(context, slice, of) : [], StoredSessions.FindNear(context, slice, of)));
        }
        return read;
    }

    // Runs the rules, and hands the new rows of one slice over before it goes on to the next: a server stores the ones beside the others.
    private void LayAll(ReliabilityContext context, List<ReadSlice> read)
    {
        using var insert = context.BeginInsert<SessionRow>(SessionRow.Table);
        // What was read near a bucket that loses its total no longer holds: the next batch reads anew.
        var clears = false;
        foreach (var slice in read.TakeWhile(_ => !clears))
        {
            for (var i = 0; i < slice.Batch.Count && !clears; i++)
            {
                (var outcome, clears) = slice.Held.Contains(i)
                    ? (WriteOutcome.HeldByOthers, false)
                    : Lay(slice.Series[i], slice.Batch[i], slice.Near.GetValueOrDefault(i));
                outcomes.Add(outcome);
            }
            rows.Clear();
            foreach (var one in changed) one.Laid.TakeNew(rows, (in bucket) => RowOf(one, bucket));
            insert.Add(rows);
        }
        insert.Complete();
    }

    private SessionRow RowOf(KnownSeries of, in SeriesBuckets<SessionFigures>.Bucket bucket) =>
        new(of.Id, bucket.Time, bucket.Seconds, bucket.Figures, source);

    // The series of each record, looked up once.
    private void FindSeries(ReliabilityContext context, ArraySegment<SessionPatch> batch)
    {
        if (series.Length < batch.Count) series = new KnownSeries[batch.Count];
        HashSet<SeriesKey> missing = [];
        for (var i = 0; i < batch.Count; i++)
            if (!known.TryGetValue(batch[i].Series, out series[i]!)) missing.Add(batch[i].Series);
        if (missing.Count == 0) return;
        StoredSessions.FindSeries(context, missing, known);
        for (var i = 0; i < batch.Count; i++) series[i] = known[batch[i].Series];
    }

    private (WriteOutcome Outcome, bool ClearsTotal) Lay(KnownSeries of, in SessionPatch patch, in StoredNear<SessionFigures?> near)
    {
        var stored = of.Laid.TryFind(patch.Time, patch.BucketSeconds, out var laid) ? laid : near.Same;
        var old = stored ?? default;
        var merged = new SessionFigures(
            patch.Total.Over(old.Total), patch.Crashed.Over(old.Crashed), patch.Errored.Over(old.Errored),
            patch.Abnormal.Over(old.Abnormal),
            patch.Users.Over(old.Users),
            patch.CrashedUsers.Over(old.CrashedUsers),
            AttributeText.Merge(old.Attributes, patch.Attributes)
        );
        if (stored == merged) return (WriteOutcome.Unchanged, false);
        if (
            merged.Total is null
            && !(patch.BucketSeconds is 86_400 or 82_800 or 90_000 && merged is { Users: not null, CrashedUsers: not null })
        )
            return (
                WriteOutcome.Rejected("total", "expected total, or users and crashed_users of a whole day (bucket_seconds 86400)"), false);
        if (merged.Broken() is var (field, reason)) return (WriteOutcome.Rejected(field, reason), false);
        if (old.Total is null && merged.Total is not null && Overlapped(of, patch, near) is { } seconds)
            return (WriteOutcome.Rejected("time", $"overlaps a bucket of {seconds} s"), false);

        if (of.Laid.Put(patch.Time, patch.BucketSeconds, merged, near.Same is not null)) changed.Add(of);
        if (stored is { } replaced) rollup.Add(of.Days, patch.Time, patch.BucketSeconds, replaced, -1);
        rollup.Add(of.Days, patch.Time, patch.BucketSeconds, merged, 1);
        var end = patch.Time.AddSeconds(patch.BucketSeconds);
        if (end > of.End) of.End = end;
        return (stored is null ? WriteOutcome.Inserted : WriteOutcome.Updated, old.Total is not null && merged.Total is null);
    }

    // Buckets with a total never overlap each other, so the last one that begins before this one's end also ends last.
    private static int? Overlapped(KnownSeries of, in SessionPatch patch, in StoredNear<SessionFigures?> near)
    {
        if (near.EndBefore > patch.Time) return near.SecondsBefore;
        return
            of.Laid.LastBefore(patch.Time.AddSeconds(patch.BucketSeconds), figures => figures.Total is not null) is { } last
            && last.End > patch.Time
            ? last.Seconds
            : null;
    }

    /// <summary>Some records of a batch, the series of each, and by their place what is stored where they want to be.</summary>
    private sealed record ReadSlice(
        ArraySegment<SessionPatch> Batch, ArraySegment<KnownSeries> Series, HashSet<int> Held,
        Dictionary<int, StoredNear<SessionFigures?>> Near);
}
