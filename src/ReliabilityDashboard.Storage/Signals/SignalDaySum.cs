using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Sums up the raw signals of one service, one resource and one local day.</summary>
internal sealed class SignalDaySum
{
    private readonly List<double> utilisation = [];
    private long? requests, errors, implicitErrors;
    private long errorRequests, implicitRequests, requestSeconds;
    private LatencyHistogram? ok, failed;
    private bool any;

    /// <summary>What a day rollup holds. <paramref name="P95"/> and <paramref name="Max"/> mean something only where <paramref name="N"/>
    /// is not 0.</summary>
    /// <param name="Any">Whether any raw row lies behind it.</param>
    /// <param name="Requests">Requests, null where no row reports any.</param>
    /// <param name="Errors">Failed ones.</param>
    /// <param name="ImplicitErrors">Successes that failed validation.</param>
    /// <param name="ErrorRequests">Requests of the rows that report errors.</param>
    /// <param name="ImplicitRequests">Requests of the rows that report implicit errors.</param>
    /// <param name="RequestSeconds">Seconds of the buckets that had requests.</param>
    /// <param name="LatencyOk">Merged histogram of successful requests.</param>
    /// <param name="LatencyFailed">Merged histogram of failed requests.</param>
    /// <param name="N">Rows that report utilisation.</param>
    /// <param name="P95">Their 95th percentile.</param>
    /// <param name="Max">The highest.</param>
    public readonly record struct Closed(
        bool Any,
        long? Requests,
        long? Errors,
        long? ImplicitErrors,
        long ErrorRequests,
        long ImplicitRequests,
        long RequestSeconds,
        string? LatencyOk,
        string? LatencyFailed,
        int N,
        double P95,
        double Max
    );

    public void Add(
        int bucketSeconds, long? rowRequests, long? rowErrors, long? rowImplicitErrors, string? latencyOk, string? latencyFailed,
        double? rowUtilisation)
    {
        any = true;
        if (rowRequests is not null) requestSeconds += bucketSeconds;
        if (rowErrors is not null) errorRequests += rowRequests ?? 0;
        if (rowImplicitErrors is not null) implicitRequests += rowRequests ?? 0;
        requests = Sum(requests, rowRequests);
        errors = Sum(errors, rowErrors);
        implicitErrors = Sum(implicitErrors, rowImplicitErrors);
        ok = Merge(ok, latencyOk);
        failed = Merge(failed, latencyFailed);
        if (rowUtilisation is { } share) utilisation.Add(share);
    }

    public Closed Close() =>
        new(
            any, requests, errors, implicitErrors, errorRequests, implicitRequests, requestSeconds, ok?.ToString(), failed?.ToString(),
            utilisation.Count,
            Quantile.Of(utilisation, 0.95) is { } p95 ? p95 : double.NaN, utilisation.Count > 0 ? utilisation.Max() : double.NaN);

    private static long? Sum(long? sum, long? more) => more is null ? sum : sum is { } before ? before + more : more;

    private static LatencyHistogram? Merge(LatencyHistogram? sum, string? text)
    {
        var histogram = LatencyHistogram.Stored(text);
        return sum is null ? histogram : histogram is null ? sum : sum.Merge(histogram);
    }
}
