using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Writes golden signals and their day rollups, batch by batch, each inside the caller's transaction.</summary>
/// <remarks>One instance serves one run; see <see cref="SessionWriter"/>.</remarks>
public sealed class SignalWriter(ReportingDays days, string source)
{
    private const int Slice = BulkAccess.KeysAtOnce;

    private readonly Dictionary<(int Service, string Resource), DateTime> ends = [];
    private readonly Dictionary<(int Service, string Resource), SeriesBuckets<SignalFigures>> laid = [];
    private readonly SignalRollup rollup = new(days);

    /// <summary>Forgets what was read of stored rows: somebody else has written since.</summary>
    public void Forget() => ends.Clear();

    /// <summary>Stores records over what is there, in order, each in one row or two; refused whole where either would overlap.</summary>
    /// <inheritdoc cref="SessionWriter.Write" path="/param|/returns"/>
    public IReadOnlyList<WriteOutcome> Write(ReliabilityContext context, IReadOnlyList<SignalPatch> batch, Func<bool> isOver)
    {
        var isSample = source == SampleLoad.Source;
        var mayGiveWay = !isSample && context.SampleLoads.Any();
        StoredSignals.FindEnds(context, batch.SelectMany(patch => patch.Rows()).Select(row => (row.ServiceId, row.Resource)), ends);
        var outcomes = new List<WriteOutcome>(batch.Count);
        for (var from = 0; from < batch.Count && (from == 0 || !isOver()); from += Slice)
        {
            var slice = batch.Skip(from).Take(Slice).Select(patch => patch.Rows().ToArray()).ToArray();
            SignalPatch[] all = [.. slice.SelectMany(rows => rows)];
            if (mayGiveWay) SampleSignals.GiveWay(context, all, rollup);
            var held = isSample ? SampleSignals.Held(context, all, ends) : [];
            var near = StoredSignals.FindNear(context, all, ends);
            var at = 0;
            foreach (var rows in slice)
            {
                outcomes.Add(
                    Enumerable.Range(at, rows.Length).Any(held.Contains)
                        ? WriteOutcome.HeldByOthers
                        : Lay([.. rows.Select((row, i) => (row, near.GetValueOrDefault(at + i)))])
                );
                at += rows.Length;
            }
        }
        var (fresh, changed) = (new List<SignalRow>(), new List<SignalRow>());
        foreach (var (series, buckets) in laid)
        {
            SignalRow RowOf(in SeriesBuckets<SignalFigures>.Bucket bucket) =>
                new(series.Service, series.Resource, bucket.Time, bucket.Seconds, bucket.Figures, source);
            buckets.TakeNew(fresh, RowOf);
            buckets.MoveChanged(changed, RowOf);
        }
        laid.Clear();
        using (var insert = context.BeginInsert<SignalRow>(SignalRow.Table))
        {
            insert.Add(fresh);
            insert.Complete();
        }
        context.Upsert(SignalRow.Table, changed);
        rollup.Flush(context);
        return outcomes;
    }

    private WriteOutcome Lay((SignalPatch Row, StoredNear<SignalFigures> Near)[] record)
    {
        var stored = Array.ConvertAll(
            record, one => Laid(one.Row).TryFind(one.Row.Time, one.Row.BucketSeconds, out var figures) ? figures : one.Near.Same);
        for (var i = 0; i < record.Length; i++)
            if (stored[i] is null && Overlapped(record[i].Row, record[i].Near) is { } seconds)
                return WriteOutcome.Rejected("time", $"overlaps a bucket of {seconds} s");
        var outcome = WriteOutcome.Unchanged;
        for (var i = 0; i < record.Length; i++)
        {
            var row = record[i].Row;
            var merged = row.Over(stored[i] ?? SignalFigures.None);
            if (merged == stored[i]) continue;
            Laid(row).Put(row.Time, row.BucketSeconds, merged, record[i].Near.Same is not null);
            rollup.Touch(row.ServiceId, row.Resource, row.Time);
            var end = row.Time.AddSeconds(row.BucketSeconds);
            if (end > ends[(row.ServiceId, row.Resource)]) ends[(row.ServiceId, row.Resource)] = end;
            // A new row beside an updated one: something new came.
            if (stored[i] is null) outcome = WriteOutcome.Inserted;
            else if (outcome.Kind == WriteKind.Unchanged) outcome = WriteOutcome.Updated;
        }
        return outcome;
    }

    private int? Overlapped(SignalPatch row, in StoredNear<SignalFigures> near)
    {
        if (near.EndBefore > row.Time) return near.SecondsBefore;
        return Laid(row).LastBefore(row.Time.AddSeconds(row.BucketSeconds), _ => true) is { } last && last.End > row.Time
            ? last.Seconds
            : null;
    }

    private SeriesBuckets<SignalFigures> Laid(SignalPatch row) =>
        laid.TryGetValue((row.ServiceId, row.Resource), out var buckets) ? buckets : laid[(row.ServiceId, row.Resource)] = new();
}
