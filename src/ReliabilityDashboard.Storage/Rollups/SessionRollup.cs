using System.Data.Common;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Rollups;

/// <summary>Keeps the day rollups of sessions equal to the raw rows, inside the transaction that changes them.</summary>
internal sealed class SessionRollup(ReportingDays days)
{
    private readonly Dictionary<(DateOnly Day, int Service, int Journey, string Segment, string Platform), SessionDelta> byDimension = [];
    private readonly Dictionary<(DateOnly Day, int Service, string Release), SessionDelta> byRelease = [];

    /// <summary>What was noted for <c>session_days</c>.</summary>
    public IReadOnlyDictionary<(DateOnly Day, int Service, int Journey, string Segment, string Platform), SessionDelta> ByDimension => byDimension;

    /// <summary>What was noted for <c>session_release_days</c>.</summary>
    public IReadOnlyDictionary<(DateOnly Day, int Service, string Release), SessionDelta> ByRelease => byRelease;

    /// <summary>Notes that a raw row came (<paramref name="sign"/> 1) or went (−1).</summary>
    public void Add(in SeriesKey series, DateTime time, int bucketSeconds, SessionFigures row, int sign)
    {
        var day = days.Of(time);
        var wholeDay = days.IsWholeDay(time, bucketSeconds);
        Delta(byDimension, (day, series.ServiceId, series.JourneyId, series.Segment, series.Platform)).Add(row, wholeDay, series.IsWhole, sign);
        Delta(byRelease, (day, series.ServiceId, series.Release)).Add(row, wholeDay, series.IsWhole, sign);
    }

    /// <summary>Writes what was noted and forgets it.</summary>
    public void Flush(DbConnection connection, DbTransaction transaction)
    {
        Write(connection, transaction, "session_days", ["day", "service_id", "journey_id", "segment", "platform"], 12,
            byDimension, (statement, key) => (statement[0], statement[1], statement[2], statement[3], statement[4]) = (key.Day, key.Service, key.Journey, key.Segment, key.Platform));
        Write(connection, transaction, "session_release_days", ["day", "service_id", "release"], 8,
            byRelease, (statement, key) => (statement[0], statement[1], statement[2]) = (key.Day, key.Service, key.Release));
    }

    private static void Write<TKey>(
        DbConnection connection, DbTransaction transaction, string table, string[] key, int sums, Dictionary<TKey, SessionDelta> deltas, Action<Statement, TKey> setKey)
        where TKey : notnull
    {
        if (deltas.Count == 0) return;
        var columns = SessionDelta.Columns[..sums];
        var values = string.Join(", ", Enumerable.Range(0, key.Length + sums).Select(i => $"@p{i}"));
        using var add = new Statement(connection, transaction, $"""
            INSERT INTO {table} ({string.Join(", ", key)}, {string.Join(", ", columns)}) VALUES ({values})
            ON CONFLICT ({string.Join(", ", key)}) DO UPDATE SET {string.Join(", ", columns.Select(c => $"{c} = {table}.{c} + excluded.{c}"))}
            """, key.Length + sums);
        using var drop = new Statement(connection, transaction,
            $"DELETE FROM {table} WHERE {string.Join(" AND ", key.Select((k, i) => $"{k} = @p{i}"))} AND rows = 0", key.Length);
        foreach (var (at, delta) in deltas)
        {
            setKey(add, at);
            for (var i = 0; i < sums; i++) add[key.Length + i] = delta.Sums[i];
            add.Execute();
            if (delta.Sums[0] >= 0) continue;
            setKey(drop, at);
            drop.Execute();
        }
        deltas.Clear();
    }

    private static SessionDelta Delta<TKey>(Dictionary<TKey, SessionDelta> deltas, TKey key) where TKey : notnull =>
        deltas.TryGetValue(key, out var delta) ? delta : deltas[key] = new SessionDelta();
}
