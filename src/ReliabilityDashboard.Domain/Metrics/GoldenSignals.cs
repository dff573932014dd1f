using ReliabilityDashboard.Domain.Signals;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Latency, traffic and errors of one service over a stretch of time.</summary>
/// <param name="Requests">All requests; null where none are reported.</param>
/// <param name="RequestsPerSecond">Over the seconds of the buckets that report requests; null without those.</param>
/// <param name="ErrorRate">Explicit errors (failed and said so) of all requests; none where errors are not reported.</param>
/// <param name="ImplicitErrorRate">Successes that failed validation, of all requests; none where that is not reported.</param>
/// <param name="LatencyOk">Of successful requests.</param>
/// <param name="LatencyFailed">Of failed ones: they are often fast, so that together they would hide slow successes.</param>
public sealed record GoldenSignals(
    long? Requests,
    double? RequestsPerSecond,
    Measured ErrorRate,
    Measured ImplicitErrorRate,
    LatencyFigures LatencyOk,
    LatencyFigures LatencyFailed
)
{
    /// <summary>The signals of the rows that start in a period.</summary>
    /// <remarks>Source: Beyer and others, "Site Reliability Engineering" (2016), chapter 6, the four golden signals.</remarks>
    public static GoldenSignals Of(IEnumerable<SignalSums> rows, Period period)
    {
        long? requests = null, errors = null, implicitErrors = null;
        var seconds = 0L;
        LatencyHistogram? ok = null, failed = null;
        foreach (var row in rows)
        {
            if (!period.Contains(row.Start)) continue;
            requests = Sum(requests, row.Requests);
            errors = Sum(errors, row.Errors);
            implicitErrors = Sum(implicitErrors, row.ImplicitErrors);
            seconds += row.RequestSeconds;
            ok = Merge(ok, row.LatencyOk);
            failed = Merge(failed, row.LatencyFailed);
        }
        return new(
            requests, requests is { } some && seconds > 0 ? (double)some / seconds : null, Rate(errors, requests),
            Rate(implicitErrors, requests), LatencyFigures.Of(ok), LatencyFigures.Of(failed));
    }

    private static Measured Rate(long? part, long? whole) =>
        part is { } errors && whole is { } requests ? Measured.Share(errors, requests) : Measured.None;

    private static long? Sum(long? sum, long? more) => sum is null ? more : more is null ? sum : sum + more;

    private static LatencyHistogram? Merge(LatencyHistogram? sum, LatencyHistogram? more) =>
        sum is null ? more
        : more is null ? sum
        : sum.Merge(more);
}
