using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Rollups;

/// <summary>Keeps the day rollups of sessions equal to the raw rows, inside the transaction that changes them.</summary>
internal sealed class SessionRollup(ReportingDays days)
{
    private static readonly UpsertTable Days = new("session_days", ["day", "service_id", "journey_id", "segment", "platform"], SessionDelta.Columns, Adds: true);
    private static readonly UpsertTable ReleaseDays = new("session_release_days", ["day", "service_id", "release"], SessionDelta.Columns[..8], Adds: true);

    private readonly Dictionary<(DateOnly Day, int Service, int Journey, string Segment, string Platform), SessionDelta> byDimension = [];
    private readonly Dictionary<(DateOnly Day, int Service, string Release), SessionDelta> byRelease = [];

    // The day that each series was in last: files are mostly in the order of time.
    private readonly Dictionary<SeriesKey, (DateOnly Day, SessionDelta ByDimension, SessionDelta ByRelease)> recent = [];

    /// <summary>What was noted for <c>session_days</c>.</summary>
    public IReadOnlyDictionary<(DateOnly Day, int Service, int Journey, string Segment, string Platform), SessionDelta> ByDimension => byDimension;

    /// <summary>What was noted for <c>session_release_days</c>.</summary>
    public IReadOnlyDictionary<(DateOnly Day, int Service, string Release), SessionDelta> ByRelease => byRelease;

    /// <summary>Notes that a raw row came (<paramref name="sign"/> 1) or went (−1).</summary>
    public void Add(in SeriesKey series, DateTime time, int bucketSeconds, SessionFigures row, int sign)
    {
        var day = days.Of(time);
        var wholeDay = days.IsWholeDay(time, bucketSeconds);
        if (!recent.TryGetValue(series, out var last) || last.Day != day)
            recent[series] = last = (day, Delta(byDimension, (day, series.ServiceId, series.JourneyId, series.Segment, series.Platform)), Delta(byRelease, (day, series.ServiceId, series.Release)));
        last.ByDimension.Add(row, wholeDay, series.IsWhole, sign);
        last.ByRelease.Add(row, wholeDay, series.IsWhole, sign);
    }

    /// <summary>Writes what was noted, inside the context's transaction, and forgets it.</summary>
    public void Flush(ReliabilityContext context)
    {
        recent.Clear();
        Write(context, Days, byDimension, key => [key.Day, key.Service, key.Journey, key.Segment, key.Platform]);
        Write(context, ReleaseDays, byRelease, key => [key.Day, key.Service, key.Release]);
    }

    private static void Write<TKey>(ReliabilityContext context, UpsertTable table, Dictionary<TKey, SessionDelta> deltas, Func<TKey, object[]> parts)
        where TKey : notnull
    {
        context.Upsert(table, [.. deltas.Select(one => Row(table, parts(one.Key), one.Value))]);
        using var drop = context.Statement($"DELETE FROM {table.Name} WHERE {string.Join(" AND ", table.Key.Select((k, i) => $"{k} = @p{i}"))} AND rows = 0", table.Key.Count);
        foreach (var (key, _) in deltas.Where(one => one.Value.Sums[0] < 0))
        {
            var at = parts(key);
            for (var i = 0; i < at.Length; i++) drop[i] = at[i];
            drop.Execute();
        }
        deltas.Clear();
    }

    private static object?[] Row(UpsertTable table, object[] key, SessionDelta delta)
    {
        var row = new object?[table.Width];
        key.CopyTo(row, 0);
        for (var i = 0; i < table.Values.Count; i++) row[key.Length + i] = delta.Sums[i];
        return row;
    }

    private static SessionDelta Delta<TKey>(Dictionary<TKey, SessionDelta> deltas, TKey key) where TKey : notnull =>
        deltas.TryGetValue(key, out var delta) ? delta : deltas[key] = new SessionDelta();
}
