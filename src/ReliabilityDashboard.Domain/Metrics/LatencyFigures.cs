using ReliabilityDashboard.Domain.Signals;

namespace ReliabilityDashboard.Domain.Metrics;

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
