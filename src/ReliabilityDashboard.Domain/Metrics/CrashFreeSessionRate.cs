using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Sessions;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Share of sessions that did not end in a crash: 1 − crashed / total.</summary>
/// <remarks>Ratio of the sums, never the mean of the buckets' rates. Source: Sentry, "Release Health", crash-free sessions. A bucket
/// belongs to the period in which it starts.</remarks>
public static class CrashFreeSessionRate
{
    /// <summary>The metric.</summary>
    public static ShareMetric Metric { get; } = new()
    {
        Id = "crash-free-sessions",
        Name = "Crash-free sessions",
        Definition = "Share of sessions that did not end in an unhandled error, summed before dividing.",
        Whole = "the sessions of rows that say how many crashed",
        LowerIsBetter = false,
        Line = "sessions",
        Label = _ => "crash-free",
        ByWeeks = true,
        HasBands = true,
        Headline = new("fewer sessions were crash-free", "more sessions were crash-free"),
        Beside = CrashFreeUsers.Metric,
        Missing = figures =>
            figures is CrashFreeFigures { Traffic: null }
                ? "No sessions are stored for this period and filter."
                : "The sessions of this period and filter do not say how many crashed.",
        Parts =
        [
            new("errored", "handled errors", "with a handled error", figures => ((CrashFreeFigures)figures).Errored),
            new("abnormal", "hangs and forced quits", "hung or forced to quit", figures => ((CrashFreeFigures)figures).Abnormal),
        ],
        Computed = Reckoning.Sessions(records => period => Of(records.Of(period).Sums.Inside(period), period)),
    };

    /// <summary>The figures of the buckets that start inside the period.</summary>
    /// <returns>n = sessions of the buckets that report crashes; a bucket without crashes counts as traffic only.</returns>
    public static CrashFreeFigures Of(IEnumerable<SessionBucket> buckets, Period period) =>
        Of(buckets.Where(bucket => period.Contains(bucket.Start)));

    /// <summary>The figures of all the buckets given.</summary>
    public static CrashFreeFigures Of(IEnumerable<SessionBucket> buckets)
    {
        long total = 0, crashed = 0, errored = 0, ofErrored = 0, abnormal = 0, ofAbnormal = 0;
        long? traffic = null;
        foreach (var bucket in buckets)
        {
            if (bucket.Total is not { } sessions) continue;
            traffic = sessions + (traffic is { } before ? before : 0);
            if (bucket.Crashed is { } crashes) (total, crashed) = (total + sessions, crashed + crashes);
            if (bucket.Errored is { } errors) (ofErrored, errored) = (ofErrored + sessions, errored + errors);
            if (bucket.Abnormal is { } hangs) (ofAbnormal, abnormal) = (ofAbnormal + sessions, abnormal + hangs);
        }
        return new(total, crashed, Measured.Share(errored, ofErrored), Measured.Share(abnormal, ofAbnormal), traffic);
    }

    /// <summary>The figures of sums that start inside the period, such as day rollups.</summary>
    public static CrashFreeFigures Of(IEnumerable<SessionSums> sums, Period period)
    {
        long traffic = 0, total = 0, crashed = 0, ofErrored = 0, errored = 0, ofAbnormal = 0, abnormal = 0;
        foreach (var sum in sums)
        {
            if (!period.Contains(sum.Start)) continue;
            (traffic, total, crashed) = (traffic + sum.Total, total + sum.CrashTotal, crashed + sum.Crashed);
            (ofErrored, errored) = (ofErrored + sum.ErroredTotal, errored + sum.Errored);
            (ofAbnormal, abnormal) = (ofAbnormal + sum.AbnormalTotal, abnormal + sum.Abnormal);
        }
        return new(total, crashed, Measured.Share(errored, ofErrored), Measured.Share(abnormal, ofAbnormal), traffic == 0 ? null : traffic);
    }
}

/// <summary>Sessions of a stretch of time by how they ended, as whole numbers so that bands and rounding are exact.</summary>
/// <param name="Total">Sessions of the buckets that report crashes.</param>
/// <param name="Crashed">Of these, ended in an unhandled error.</param>
/// <param name="Errored">Share of sessions with a handled error; a line of its own.</param>
/// <param name="Abnormal">Share of hangs and forced quits; a line of its own.</param>
/// <param name="Traffic">All sessions, those of buckets without crashes too; null where none were reported.</param>
public sealed record CrashFreeFigures(long Total, long Crashed, Measured Errored, Measured Abnormal, long? Traffic) : ShareFigures
{
    /// <inheritdoc/>
    public override long N => Total;
    /// <inheritdoc/>
    public override long Part => Total - Crashed;
}
