using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Reads what the rules of session buckets ask of the database, for a whole batch at once.</summary>
internal static class StoredSessions
{
    /// <summary>Adds the ids of series that are not known yet, and stores those that are new.</summary>
    public static void FindSeries(ReliabilityContext context, IReadOnlySet<SeriesKey> missing, Dictionary<SeriesKey, KnownSeries> known)
    {
        context.Ask(
            "service, journey, release, platform, segment",
            [.. missing.Select(Parts)],
            """
            SELECT s.id, s.service_id, s.journey_id, s.release, s.platform, s.segment FROM k JOIN session_series s
            ON s.service_id = k.service AND s.journey_id = k.journey AND s.release = k.release AND s.platform = k.platform
                AND s.segment = k.segment
            """,
            row => Know(row.GetInt32(0), new(row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5)))
        );
        using var add = context.Statement(
            "INSERT INTO session_series (service_id, journey_id, release, platform, segment) VALUES (@p0, @p1, @p2, @p3, @p4) RETURNING id",
            5);
        foreach (var key in missing.Where(key => !known.ContainsKey(key)))
        {
            var parts = Parts(key);
            for (var i = 0; i < parts.Length; i++)
                add[i] = parts[i];
            Know(Convert.ToInt32(add.Scalar(), System.Globalization.CultureInfo.InvariantCulture), key);
        }

        void Know(int id, SeriesKey key) => known[key] = new(id, key);
    }

    /// <summary>Adds the ends of series that were not read yet: nothing stored reaches beyond them.</summary>
    public static void FindEnds(ReliabilityContext context, IEnumerable<KnownSeries> series)
    {
        var unread = series.Where(one => one.End is null).ToDictionary(one => one.Id);
        foreach (var one in unread.Values)
            one.End = DateTime.MinValue;
        // The newest row need not end last: a day of users may reach beyond it. The newest one with a total is asked too.
        context.Ask(
            "series",
            [.. unread.Keys.Select(id => new object[] { id })],
            """
            SELECT k.series, b.time, b.bucket_seconds FROM k JOIN session_buckets b ON b.series_id = k.series AND (
                b.time = (SELECT q.time FROM session_buckets q WHERE q.series_id = k.series ORDER BY q.time DESC LIMIT 1)
                OR b.time = (SELECT q.time FROM session_buckets q WHERE q.series_id = k.series AND q.total IS NOT NULL
                    ORDER BY q.time DESC LIMIT 1))
            """,
            row =>
            {
                var one = unread[row.GetInt32(0)];
                if (row.End(1) is { } end && end > one.End)
                    one.End = end;
            }
        );
    }

    /// <summary>What is stored near the records that begin before their series ends, by their place in the batch.</summary>
    public static Dictionary<int, StoredNear<SessionFigures?>> FindNear(
        ReliabilityContext context, ArraySegment<SessionRecord> batch, ArraySegment<KnownSeries> series)
    {
        var keys = new List<object[]>();
        for (var i = 0; i < batch.Count; i++)
        {
            var record = batch[i];
            if (record.Time < series[i].End)
                keys.Add([i, series[i].Id, record.Time, record.BucketSeconds, record.Time.AddSeconds(record.BucketSeconds)]);
        }
        var near = new Dictionary<int, StoredNear<SessionFigures?>>(keys.Count);
        context.Ask(
            "n, series, at, seconds, until",
            keys,
            """
            SELECT k.n, p.time, p.bucket_seconds, b.bucket_seconds, b.total, b.crashed, b.errored, b.abnormal, b.users, b.crashed_users,
                b.attributes FROM k
            LEFT JOIN session_buckets b ON b.series_id = k.series AND b.time = k.at AND b.bucket_seconds = k.seconds
            LEFT JOIN session_buckets p ON p.series_id = k.series AND p.total IS NOT NULL
                AND p.time = (SELECT q.time FROM session_buckets q WHERE q.series_id = k.series AND q.time < k.until AND q.total IS NOT NULL
                    ORDER BY q.time DESC LIMIT 1)
            """,
            row =>
                near[row.GetInt32(0)] = new(
                    row.IsDBNull(3)
                        ? null
                        : new SessionFigures(
                            row.Whole(4), row.Whole(5), row.Whole(6), row.Whole(7), row.Whole(8), row.Whole(9), row.Text(10)),
                    row.End(1),
                    row.IsDBNull(2) ? 0 : row.GetInt32(2)
                )
        );
        return near;
    }

    private static object[] Parts(SeriesKey key) => [key.ServiceId, key.JourneyId, key.Release, key.Platform, key.Segment];
}
