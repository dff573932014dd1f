using System.Data.Common;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Reads what the rules of golden signals ask of the database, for a whole batch at once.</summary>
internal static class StoredSignals
{
    /// <summary>Adds the ends of series: nothing stored reaches beyond them.</summary>
    public static void FindEnds(
        ReliabilityContext context, IEnumerable<(int Service, string Resource)> series,
        Dictionary<(int Service, string Resource), DateTime> known)
    {
        var missing = series.Where(one => !known.ContainsKey(one)).Distinct().ToList();
        foreach (var one in missing) known[one] = DateTime.MinValue;
        // Stored buckets of one series never overlap: the newest also ends last.
        context.Ask("service, resource", missing.ConvertAll(one => new object[] { one.Service, one.Resource }), """
            SELECT k.service, k.resource, b.time, b.bucket_seconds FROM k
                JOIN signal_buckets b ON b.service_id = k.service AND b.resource = k.resource
                AND b.time = (SELECT q.time FROM signal_buckets q WHERE q.service_id = k.service AND q.resource = k.resource
                    ORDER BY q.time DESC LIMIT 1)
            """, row => known[(row.GetInt32(0), row.GetString(1))] = row.End(2)!.Value);
    }

    /// <summary>What is stored near the rows that begin before their series ends, by their place in the batch.</summary>
    public static Dictionary<int, StoredNear<SignalFigures>> FindNear(
        ReliabilityContext context, IReadOnlyList<SignalPart> rows, IReadOnlyDictionary<(int Service, string Resource), DateTime> ends)
    {
        var keys = new List<object[]>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Time < ends[(row.ServiceId, row.Resource)])
                keys.Add([i, row.ServiceId, row.Resource, row.Time, row.BucketSeconds, row.Time.AddSeconds(row.BucketSeconds)]);
        }
        var near = new Dictionary<int, StoredNear<SignalFigures>>(keys.Count);
        context.Ask("n, service, resource, at, seconds, until", keys, """
            SELECT k.n, p.time, p.bucket_seconds, b.bucket_seconds, b.requests, b.errors, b.implicit_errors, b.latency_ok, b.latency_failed,
                b.utilisation, b.attributes FROM k
            LEFT JOIN signal_buckets b ON b.service_id = k.service AND b.resource = k.resource AND b.time = k.at
                AND b.bucket_seconds = k.seconds
            LEFT JOIN signal_buckets p ON p.service_id = k.service AND p.resource = k.resource
                AND p.time = (SELECT q.time FROM signal_buckets q
                    WHERE q.service_id = k.service AND q.resource = k.resource AND q.time < k.until ORDER BY q.time DESC LIMIT 1)
            """,
            row => near[row.GetInt32(0)] = new(row.IsDBNull(3) ? null : Figures(row), row.End(1), row.IsDBNull(2) ? 0 : row.GetInt32(2))
        );
        return near;
    }

    private static SignalFigures Figures(DbDataReader row) =>
        new(
            row.Whole(4), row.Whole(5), row.Whole(6), LatencyHistogram.Stored(row.Text(7)), LatencyHistogram.Stored(row.Text(8)),
            row.IsDBNull(9) ? null : row.GetDouble(9), row.Text(10));
}
