using ReliabilityDashboard.Domain.Signals;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>When a service itself recovered from an incident, as its traffic shows: beside the ticket's times, never among them.</summary>
/// <param name="CalmFrom">UTC begin of the first of three calm buckets in a row; null where there is none.</param>
/// <param name="BucketSeconds">So exact it is.</param>
/// <param name="Standing">What the traffic shows.</param>
public sealed record ServiceRecovery(DateTime? CalmFrom, int BucketSeconds, ServiceStanding Standing)
{
    private const int Weeks = 4, CalmInARow = 3, FirstBuckets = 2;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7), Hour = TimeSpan.FromHours(1);

    /// <summary>What is read for it before an incident starts.</summary>
    public static readonly TimeSpan Before = Weeks * Week + 2 * Hour;

    /// <summary>The recovery from an incident.</summary>
    /// <param name="start">When it started, UTC.</param>
    /// <param name="traffic">The service's buckets of an hour or less by time, from <see cref="Before"/> on.</param>
    /// <returns>Null where no bucket, or nothing to measure it by, covers the start.</returns>
    public static ServiceRecovery? Of(DateTime start, IReadOnlyList<TrafficBucket> traffic)
    {
        var usual = traffic.Where(bucket => bucket.End <= start).ToList();
        var during = traffic.Where(bucket => bucket.End > start).ToList();
        if (during.Count == 0 || during[0].Time > start) return null;
        var calm = during.ConvertAll(bucket => IsCalm(bucket, usual));
        var first = Math.Max(FirstBuckets, during.Count(bucket => bucket.Time < start + Hour));
        if (calm.Take(first).All(known => known is null)) return null;
        var disturbed = calm.FindIndex(known => known is false);
        if (disturbed < 0 || disturbed >= first) return new(null, during[0].Seconds, ServiceStanding.NotShown);
        for (var at = disturbed + 1; at + CalmInARow <= during.Count; at++)
            if (Enumerable.Range(at, CalmInARow).All(one => calm[one] is true && (one == at || during[one].Time == during[one - 1].End)))
                return new(during[at].Time, during[at].Seconds, ServiceStanding.Recovered);
        return new(null, during[disturbed].Seconds, ServiceStanding.NotYet);
    }

    // As many failures as the same hours of the week brought before, give or take what chance gives; null where nothing tells how many.
    private static bool? IsCalm(TrafficBucket bucket, List<TrafficBucket> usual)
    {
        var (from, to) = (Floor(bucket.Time) - Hour, Ceiling(bucket.End) + Hour);
        var (requests, failed) = (0L, 0L);
        foreach (var one in usual)
            for (var week = 1; week <= Weeks; week++)
            {
                if (one.Time < from - week * Week || one.Time >= to - week * Week) continue;
                requests += one.Requests;
                failed += one.Failed;
            }
        if (requests == 0) return null;
        var expected = (double)failed / requests * bucket.Requests;
        return bucket.Failed <= Math.Max(2 * expected, expected + 3 * Math.Sqrt(expected) + 1);
    }

    private static DateTime Floor(DateTime at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerHour, DateTimeKind.Utc);

    private static DateTime Ceiling(DateTime at) => Floor(at.AddTicks(TimeSpan.TicksPerHour - 1));
}

/// <summary>What traffic shows of an incident.</summary>
public enum ServiceStanding
{
    /// <summary>It was disturbed, and is calm again.</summary>
    Recovered,
    /// <summary>It was disturbed, and is not known to be calm again.</summary>
    NotYet,
    /// <summary>It was not disturbed when the incident began.</summary>
    NotShown,
}
