using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Writes session buckets and their day rollups, batch by batch, each inside the caller's transaction.</summary>
/// <remarks>
/// One instance serves one run. What is stored near a batch is read in a few statements, the rules run over it in memory,
/// and the rows go in by the provider's fastest way: the rules are the same on every database.
/// </remarks>
public sealed class SessionWriter(ReportingDays days, string source) : IRecordWriter<SessionRecord>
{
    // So many are looked up together, and then the clock is asked; so many are handed over together.
    private const int Slice = 5 * BulkAccess.KeysAtOnce;

    // So many series are remembered, at a kilobyte each, before all are read anew.
    private const int MostKnown = 50_000;

    private readonly Dictionary<SeriesKey, KnownSeries> known = [];
    private readonly SessionRollup rollup = new(days);
    private readonly List<WriteOutcome> outcomes = [];
    private readonly List<SessionRow> rows = [];

    // The records of the batch and the series of each, and the series with buckets to be stored. Batch follows batch, of one size.
    private SessionRecord[] records = [];
    private KnownSeries[] series = [];
    private readonly List<KnownSeries> changed = [];

    // Whether rows of the sample may stand where records want to be; null before that was read.
    private bool? mayGiveWay;

    public int BatchSize => 15_000;

    /// <inheritdoc/>
    /// <remarks>Rules between fields hold for the merged row. The outcomes hold until this is called again.</remarks>
    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<SessionRecord> records)
    {
        if (!scope.ContinuesOwn || known.Count > MostKnown) Forget();
        return Task.FromResult(Write(scope, Kept(records)));
    }

    private IReadOnlyList<WriteOutcome> Write(BatchScope scope, ArraySegment<SessionRecord> batch)
    {
        var context = scope.Context;
        FindSeries(context, scope.Names, batch);
        outcomes.Clear();
        LayAll(context, ReadSlices(context, batch, scope.IsOver));
        rows.Clear();
        foreach (var one in changed) one.Laid.MoveChanged(rows, (in bucket) => RowOf(one, bucket));
        changed.Clear();
        context.Upsert(SessionRow.Table, rows);
        rollup.Flush(context);
        return outcomes;
    }

    // Somebody else has written since, or too many are remembered.
    private void Forget()
    {
        known.Clear();
        mayGiveWay = null;
    }

    private ArraySegment<SessionRecord> Kept(IReadOnlyList<SessionRecord> batch)
    {
        if (records.Length < batch.Count) (records, series) = (new SessionRecord[batch.Count], new KnownSeries[batch.Count]);
        for (var i = 0; i < batch.Count; i++) records[i] = batch[i];
        return new(records, 0, batch.Count);
    }

    // What the database says of as many records as there is time for: all of it before the first row goes in, since from then on it answers
    // nothing else.
    private List<ReadSlice> ReadSlices(ReliabilityContext context, ArraySegment<SessionRecord> batch, Func<bool> isOver)
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
    private void FindSeries(ReliabilityContext context, NameDirectory names, ArraySegment<SessionRecord> batch)
    {
        HashSet<SeriesKey> missing = [];
        for (var i = 0; i < batch.Count; i++)
        {
            var key = KeyOf(batch[i], names);
            if (!known.TryGetValue(key, out series[i]!)) missing.Add(key);
        }
        if (missing.Count == 0) return;
        StoredSessions.FindSeries(context, missing, known);
        for (var i = 0; i < batch.Count; i++) series[i] ??= known[KeyOf(batch[i], names)];
    }

    private static SeriesKey KeyOf(SessionRecord record, NameDirectory names) =>
        new(names.Service(record.Service)!.Value, names.Journey(record.Journey) ?? 0, record.Release, record.Platform, record.Segment);

    private (WriteOutcome Outcome, bool ClearsTotal) Lay(KnownSeries of, SessionRecord record, in StoredNear<SessionFigures?> near)
    {
        var stored = of.Laid.TryFind(record.Time, record.BucketSeconds, out var laid) ? laid : near.Same;
        var old = stored ?? default;
        var merged = new SessionFigures(
            record.Total.Over(old.Total), record.Crashed.Over(old.Crashed), record.Errored.Over(old.Errored),
            record.Abnormal.Over(old.Abnormal),
            record.Users.Over(old.Users),
            record.CrashedUsers.Over(old.CrashedUsers),
            AttributeText.Merge(old.Attributes, record.Attributes)
        );
        if (stored == merged) return (WriteOutcome.Unchanged, false);
        if (
            merged.Total is null
            && !(record.BucketSeconds is 86_400 or 82_800 or 90_000 && merged is { Users: not null, CrashedUsers: not null })
        )
            return (
                WriteOutcome.Rejected("total", "expected total, or users and crashed_users of a whole day (bucket_seconds 86400)"), false);
        if (merged.Broken() is var (field, reason)) return (WriteOutcome.Rejected(field, reason), false);
        if (old.Total is null && merged.Total is not null && Overlapped(of, record, near) is { } seconds)
            return (WriteOutcome.Rejected("time", $"overlaps a bucket of {seconds} s"), false);

        if (of.Laid.Put(record.Time, record.BucketSeconds, merged, near.Same is not null)) changed.Add(of);
        if (stored is { } replaced) rollup.Add(of.Days, record.Time, record.BucketSeconds, replaced, -1);
        rollup.Add(of.Days, record.Time, record.BucketSeconds, merged, 1);
        var end = record.Time.AddSeconds(record.BucketSeconds);
        if (end > of.End) of.End = end;
        return (stored is null ? WriteOutcome.Inserted : WriteOutcome.Updated, old.Total is not null && merged.Total is null);
    }

    // Buckets with a total never overlap each other, so the last one that begins before this one's end also ends last.
    private static int? Overlapped(KnownSeries of, SessionRecord record, in StoredNear<SessionFigures?> near)
    {
        if (near.EndBefore > record.Time) return near.SecondsBefore;
        return
            of.Laid.LastBefore(record.Time.AddSeconds(record.BucketSeconds), figures => figures.Total is not null) is { } last
            && last.End > record.Time
            ? last.Seconds
            : null;
    }

    /// <summary>Some records of a batch, the series of each, and by their place what is stored where they want to be.</summary>
    private sealed record ReadSlice(
        ArraySegment<SessionRecord> Batch, ArraySegment<KnownSeries> Series, HashSet<int> Held,
        Dictionary<int, StoredNear<SessionFigures?>> Near);
}
