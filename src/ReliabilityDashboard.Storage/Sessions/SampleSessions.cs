using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Keeps the sample's session buckets apart from what people brought. Their key names no source, so a row belongs wholly to the
/// one or to the others: only so can the sample be taken out again and leave all that is theirs.</summary>
internal static class SampleSessions
{
    // Longer than any bucket of the sample: what begins earlier does not reach into a record.
    private static readonly TimeSpan LongestSampleBucket = TimeSpan.FromDays(2);

    /// <summary>Takes away the sample's buckets where records of others want to be, as if they had never been there.</summary>
    public static void GiveWay(
        ReliabilityContext context, ArraySegment<SessionRecord> batch, ArraySegment<KnownSeries> series, SessionRollup rollup)
    {
        var keys = batch.Select((record, i) => new object[]
        {
            i, series[i].Id, record.Time - LongestSampleBucket, record.Time.AddSeconds(record.BucketSeconds),
        }).ToList();
        var going = new Dictionary<(int Series, DateTime Time, int Seconds), (RolledUpSeries Series, SessionFigures Figures)>();
        context.Ask("n, series, early, until", keys, $"""
            SELECT k.n, b.series_id, b.time, b.bucket_seconds, b.total, b.crashed, b.errored, b.abnormal, b.users, b.crashed_users FROM k
            JOIN session_buckets b ON b.series_id = k.series AND b.source = '{SampleLoad.Source}' AND b.time > k.early AND b.time < k.until
            """, row =>
        {
            var (at, time, seconds) = (row.GetInt32(0), row.Instant(2), row.GetInt32(3));
            var record = batch[at];
            var figures = new SessionFigures(row.Whole(4), row.Whole(5), row.Whole(6), row.Whole(7), row.Whole(8), row.Whole(9));
            var isSame = (time, seconds) == (record.Time, record.BucketSeconds);
            var overlaps = time.AddSeconds(seconds) > record.Time && figures.Total is not null && record.Total.Value is not null;
            if (isSame || overlaps) going[(row.GetInt32(1), time, seconds)] = (series[at].Days, figures);
        });
        using var delete = context.Statement(
            "DELETE FROM session_buckets WHERE series_id = @p0 AND time = @p1 AND bucket_seconds = @p2", 3);
        foreach (var (key, row) in going)
        {
            (delete[0], delete[1], delete[2]) = (key.Series, key.Time, key.Seconds);
            delete.Execute();
            rollup.Add(row.Series, key.Time, key.Seconds, row.Figures, -1);
        }
    }

    /// <summary>The records of the sample, by their place in the batch, in whose place a row of somebody else's stands.</summary>
    public static HashSet<int> Held(ReliabilityContext context, ArraySegment<SessionRecord> batch, ArraySegment<KnownSeries> series)
    {
        var held = new HashSet<int>();
        var keys = batch
            .Select((record, i) => new object[] { i, series[i].Id, record.Time, record.BucketSeconds })
            .Where((_, i) => batch[i].Time < series[i].End)
            .ToList();
        context.Ask("n, series, at, seconds", keys, $"""
            SELECT k.n FROM k JOIN session_buckets b ON b.series_id = k.series AND b.time = k.at AND b.bucket_seconds = k.seconds
                AND b.source <> '{SampleLoad.Source}'
            """, row => held.Add(row.GetInt32(0)));
        return held;
    }
}
