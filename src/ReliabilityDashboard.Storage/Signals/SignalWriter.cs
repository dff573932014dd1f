using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Writes golden signals and their day rollups, batch by batch, each inside the caller's transaction.</summary>
/// <remarks>One instance serves one run; see <see cref="SessionWriter"/>.</remarks>
public sealed class SignalWriter(ReportingDays days, string source) : IRecordWriter<SignalRecord>
{
    private const int Slice = BulkAccess.KeysAtOnce;

    private readonly Dictionary<(int Service, string Resource), DateTime> ends = [];
    private readonly Dictionary<(int Service, string Resource), SeriesBuckets<SignalFigures>> laid = [];
    private readonly SignalRollup rollup = new(days);

    public int BatchSize => 5_000;

    /// <inheritdoc/>
    /// <remarks>A record becomes one row or two, and is refused whole where either would overlap.</remarks>
    public Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<SignalRecord> records)
    {
        // Somebody else has written since.
        if (!scope.ContinuesOwn) ends.Clear();
        SignalPart[][] batch = [.. records.Select(record => PartsOf(record, scope.Names))];
        return Task.FromResult(Write(scope.Context, batch, scope.IsOver));
    }

    private static SignalPart[] PartsOf(SignalRecord record, NameDirectory names)
    {
        var service = names.Service(record.Service)!.Value;
        return [.. record.Rows().Select(row => new SignalPart(service, row))];
    }

    private IReadOnlyList<WriteOutcome> Write(ReliabilityContext context, SignalPart[][] batch, Func<bool> isOver)
    {
        var isSample = source == SampleLoad.Source;
        var mayGiveWay = !isSample && context.SampleLoads.Any();
        StoredSignals.FindEnds(context, batch.SelectMany(rows => rows).Select(row => (row.ServiceId, row.Resource)), ends);
        var outcomes = new List<WriteOutcome>(batch.Length);
        for (var from = 0; from < batch.Length && (from == 0 || !isOver()); from += Slice)
        {
            var slice = batch[from..Math.Min(from + Slice, batch.Length)];
            SignalPart[] all = [.. slice.SelectMany(rows => rows)];
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

    private WriteOutcome Lay((SignalPart Row, StoredNear<SignalFigures> Near)[] record)
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
            var merged = row.Said.Over(stored[i] ?? SignalFigures.None);
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

    private int? Overlapped(SignalPart row, in StoredNear<SignalFigures> near)
    {
        if (near.EndBefore > row.Time) return near.SecondsBefore;
        return Laid(row).LastBefore(row.Time.AddSeconds(row.BucketSeconds), _ => true) is { } last && last.End > row.Time
            ? last.Seconds
            : null;
    }

    private SeriesBuckets<SignalFigures> Laid(SignalPart row) =>
        laid.TryGetValue((row.ServiceId, row.Resource), out var buckets) ? buckets : laid[(row.ServiceId, row.Resource)] = new();
}
