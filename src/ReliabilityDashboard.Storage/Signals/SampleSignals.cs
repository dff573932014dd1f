using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Keeps the sample's golden signals apart from what people brought, as <see cref="SampleSessions"/> does.</summary>
internal static class SampleSignals
{
    private static readonly TimeSpan LongestSampleBucket = TimeSpan.FromDays(2);

    /// <summary>Takes away the sample's buckets where rows of others want to be, as if they had never been there.</summary>
    public static void GiveWay(ReliabilityContext context, IReadOnlyList<SignalPart> rows, SignalRollup rollup)
    {
        var keys = rows.Select(
                (row, i) =>
                    new object[] { i, row.ServiceId, row.Resource, row.Time - LongestSampleBucket, row.Time.AddSeconds(row.BucketSeconds) }
            )
            .ToList();
        var going = new HashSet<(int Service, string Resource, DateTime Time, int Seconds)>();
        context.Ask("n, service, resource, early, until", keys, $"""
            SELECT k.n, b.time, b.bucket_seconds FROM k
            JOIN signal_buckets b ON b.service_id = k.service AND b.resource = k.resource AND b.source = '{SampleLoad.Source}'
                AND b.time > k.early AND b.time < k.until
            """, found =>
        {
            var (row, time, seconds) = (rows[found.GetInt32(0)], found.Instant(1), found.GetInt32(2));
            if (time.AddSeconds(seconds) > row.Time) going.Add((row.ServiceId, row.Resource, time, seconds));
        });
        using var delete = context.Statement(
            "DELETE FROM signal_buckets WHERE service_id = @p0 AND resource = @p1 AND time = @p2 AND bucket_seconds = @p3", 4);
        foreach (var one in going)
        {
            (delete[0], delete[1], delete[2], delete[3]) = (one.Service, one.Resource, one.Time, one.Seconds);
            delete.Execute();
            rollup.Touch(one.Service, one.Resource, one.Time);
        }
    }

    /// <summary>The rows of the sample, by their place among the rows, in whose place one of somebody else's stands.</summary>
    public static HashSet<int> Held(
        ReliabilityContext context, IReadOnlyList<SignalPart> rows, IReadOnlyDictionary<(int Service, string Resource), DateTime> ends)
    {
        var held = new HashSet<int>();
        var keys = rows.Select((row, i) => new object[] { i, row.ServiceId, row.Resource, row.Time, row.BucketSeconds })
            .Where((_, i) => rows[i].Time < ends[(rows[i].ServiceId, rows[i].Resource)])
            .ToList();
        context.Ask("n, service, resource, at, seconds", keys, $"""
            SELECT k.n FROM k JOIN signal_buckets b ON b.service_id = k.service AND b.resource = k.resource AND b.time = k.at
                AND b.bucket_seconds = k.seconds AND b.source <> '{SampleLoad.Source}'
            """, row => held.Add(row.GetInt32(0)));
        return held;
    }
}
