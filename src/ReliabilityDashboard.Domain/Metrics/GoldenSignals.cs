using ReliabilityDashboard.Domain.Signals;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Latency, traffic and errors of one service over a stretch of time.</summary>
/// <param name="Requests">All requests; null where none are reported.</param>
/// <param name="RequestsPerSecond">Over the seconds of the buckets that report requests; null without those.</param>
/// <param name="ErrorRate">Explicit errors (failed and said so) of the requests whose rows report them; none where errors are not
/// reported.</param>
/// <param name="ImplicitErrorRate">Successes that failed validation, of the requests whose rows report them; none where that is not
/// reported.</param>
/// <param name="LatencyOk">Of successful requests.</param>
/// <param name="LatencyFailed">Of failed ones: they are often fast, so that together they would hide slow successes.</param>
/// <param name="SeenErrorRate">The error rate that users see: explicit and implicit errors, of the requests whose rows report
/// errors.</param>
public sealed record GoldenSignals(
    long? Requests,
    double? RequestsPerSecond,
    Measured ErrorRate,
    Measured ImplicitErrorRate,
    LatencyFigures LatencyOk,
    LatencyFigures LatencyFailed,
    Measured SeenErrorRate
)
{
    /// <summary>The signals of the rows that start in a period.</summary>
    /// <remarks>Source: Beyer and others, "Site Reliability Engineering" (2016), chapter 6, the four golden signals.</remarks>
    public static GoldenSignals Of(IEnumerable<SignalSums> rows, Period period)
    {
        long? requests = null, errors = null, implicitErrors = null, seen = null;
        var (errorRequests, implicitRequests, seconds) = (0L, 0L, 0L);
        LatencyHistogram? ok = null, failed = null;
        foreach (var row in rows)
        {
            if (!period.Contains(row.Start)) continue;
            requests = Sum(requests, row.Requests);
            errors = Sum(errors, row.Errors);
            implicitErrors = Sum(implicitErrors, row.ImplicitErrors);
            seen = Sum(seen, row.SeenErrors);
            errorRequests += row.ErrorRequests;
            implicitRequests += row.ImplicitRequests;
            seconds += row.RequestSeconds;
            ok = Merge(ok, row.LatencyOk);
            failed = Merge(failed, row.LatencyFailed);
        }
        return new(
            requests, requests is { } some && seconds > 0 ? (double)some / seconds : null, Rate(errors, errorRequests),
            Rate(implicitErrors, implicitRequests), LatencyFigures.Of(ok), LatencyFigures.Of(failed), Rate(seen, errorRequests));
    }

    // A row that does not report errors is traffic only, never "no errors".
    private static Measured Rate(long? errors, long requests) => errors is { } some ? Measured.Share(some, requests) : Measured.None;

    private static long? Sum(long? sum, long? more) => sum is null ? more : more is null ? sum : sum + more;

    private static LatencyHistogram? Merge(LatencyHistogram? sum, LatencyHistogram? more) =>
        sum is null ? more
        : more is null ? sum
        : sum.Merge(more);
}

/// <summary>How long requests took; all null without requests.</summary>
/// <param name="N">Requests in the histogram.</param>
/// <param name="P50">Median.</param>
/// <param name="P95">95th percentile.</param>
/// <param name="P99">99th percentile.</param>
/// <param name="P999">99.9th percentile.</param>
public sealed record LatencyFigures(long N, LatencyPercentile? P50, LatencyPercentile? P95, LatencyPercentile? P99, LatencyPercentile? P999)
{
    /// <summary>Of merged histograms: percentiles are never averaged.</summary>
    public static LatencyFigures Of(LatencyHistogram? merged) =>
        new(
            merged?.Total ?? 0, LatencyPercentile.Of(merged, 0.5), LatencyPercentile.Of(merged, 0.95), LatencyPercentile.Of(merged, 0.99),
            LatencyPercentile.Of(merged, 0.999));
}

/// <summary>A percentile of a latency histogram.</summary>
/// <param name="Seconds">Where it lies.</param>
/// <param name="AtLeast">It lies in the bucket without an upper bound, so it is at least this.</param>
/// <remarks>Linear inside the bucket, the lower bound of the first being 0; special cases as in Prometheus,
/// <c>histogram_quantile</c>.</remarks>
public sealed record LatencyPercentile(double Seconds, bool AtLeast)
{
    /// <summary>The percentile <paramref name="p"/> (0 to 1); null without requests, and where the only bucket has no bound.</summary>
    public static LatencyPercentile? Of(LatencyHistogram? histogram, double p)
    {
        if (histogram is null || histogram.Total is not (> 0 and var total)) return null;
        var (wanted, below, lower) = (p * total, 0.0, 0.0);
        foreach (var (bucket, (bound, count)) in histogram.Buckets.Index())
        {
            if (count > 0 && below + count >= wanted)
            {
                if (double.IsPositiveInfinity(bound)) return bucket == 0 ? null : new(lower, true);
                return new(lower + ((bound - lower) * (wanted - below) / count), false);
            }
            below += count;
            lower = double.IsPositiveInfinity(bound) ? lower : bound;
        }
        return new(lower, false);
    }
}
