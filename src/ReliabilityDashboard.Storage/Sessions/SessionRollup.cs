using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Keeps the day rollups of sessions equal to the raw rows, inside the transaction that changes them.</summary>
internal sealed class SessionRollup(ReportingDays days)
{
    private static readonly UpsertTable Days = new(
        "session_days", ["day", "service_id", "journey_id", "segment", "platform"], SessionDelta.Columns, Adds: true);
    private static readonly UpsertTable ReleaseDays = new(
        "session_release_days", ["day", "service_id", "release"], SessionDelta.ReleaseColumns, Adds: true);

    private readonly Dictionary<(DateOnly Day, int Service, int Journey, string Segment, string Platform), SessionDelta> byDimension = [];
    private readonly Dictionary<(DateOnly Day, int Service, string Release), SessionDelta> byRelease = [];

    // Those whose last day is remembered.
    private readonly List<RolledUpSeries> recent = [];

    /// <summary>What was noted for <c>session_days</c>.</summary>
    public IReadOnlyDictionary<(DateOnly Day, int Service, int Journey, string Segment, string Platform), SessionDelta> ByDimension =>
        byDimension;

    /// <summary>What was noted for <c>session_release_days</c>.</summary>
    public IReadOnlyDictionary<(DateOnly Day, int Service, string Release), SessionDelta> ByRelease => byRelease;

    /// <summary>Notes that a raw row came (<paramref name="sign"/> 1) or went (−1).</summary>
    public void Add(RolledUpSeries series, DateTime time, int bucketSeconds, in SessionFigures row, int sign)
    {
        var day = days.Of(time);
        var users = days.Users(time, bucketSeconds);
        if (series.Last is not { } last || last.Day != day)
        {
            if (series.Last is null) recent.Add(series);
            var key = series.Key;
            series.Last = last = (
                day, Delta(byDimension, (day, key.ServiceId, key.JourneyId, key.Segment, key.Platform)),
                Delta(byRelease, (day, key.ServiceId, key.Release)));
        }
        last.ByDimension.Add(row, users, series.Key.IsWhole, sign);
        last.ByRelease.Add(row, users, series.Key.IsWhole, sign);
    }

    /// <summary>Writes what was noted, inside the context's transaction, and forgets it.</summary>
    public void Flush(ReliabilityContext context)
    {
        foreach (var series in recent) series.Last = null;
        recent.Clear();
        context.Upsert(Days, [.. byDimension.Select(one => new DayRow(one.Key, one.Value))]);
        context.Upsert(ReleaseDays, [.. byRelease.Select(one => new ReleaseDayRow(one.Key, one.Value))]);
        Drop(context, Days, byDimension, key => [key.Day, key.Service, key.Journey, key.Segment, key.Platform]);
        Drop(context, ReleaseDays, byRelease, key => [key.Day, key.Service, key.Release]);
    }

    // Takes out the days of which nothing is left, and forgets what was noted.
    private static void Drop<TKey>(
        ReliabilityContext context, UpsertTable table, Dictionary<TKey, SessionDelta> deltas, Func<TKey, object[]> parts)
        where TKey : notnull
    {
        using var drop = context.Statement(
            $"DELETE FROM {table.Name} WHERE {string.Join(" AND ", table.Key.Select((k, i) => $"{k} = @p{i}"))} AND rows = 0",
            table.Key.Count);
        foreach (var (key, _) in deltas.Where(one => one.Value.Sums[0] < 0))
        {
            var at = parts(key);
            for (var i = 0; i < at.Length; i++) drop[i] = at[i];
            drop.Execute();
        }
        deltas.Clear();
    }

    private static SessionDelta Delta<TKey>(Dictionary<TKey, SessionDelta> deltas, TKey key) where TKey : notnull =>
        deltas.TryGetValue(key, out var delta) ? delta : deltas[key] = new SessionDelta();

    private readonly record struct DayRow((DateOnly Day, int Service, int Journey, string Segment, string Platform) Key, SessionDelta Delta)
        : IBulkRow
    {
        public void AddTo(IRowValues values)
        {
            values.Add(Key.Day);
            values.Add(Key.Service);
            values.Add(Key.Journey);
            values.Add(Key.Segment);
            values.Add(Key.Platform);
            foreach (var sum in Delta.Sums) values.Add(sum);
        }
    }

    private readonly record struct ReleaseDayRow((DateOnly Day, int Service, string Release) Key, SessionDelta Delta) : IBulkRow
    {
        public void AddTo(IRowValues values)
        {
            values.Add(Key.Day);
            values.Add(Key.Service);
            values.Add(Key.Release);
            foreach (var sum in Delta.Sums[..ReleaseDays.Values.Count]) values.Add(sum);
        }
    }
}
