using ReliabilityDashboard.Domain.Signals;

namespace ReliabilityDashboard.Domain.Metrics;

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
        var (wanted, below, lower) = (p * total, 0L, 0.0);
        for (var bucket = 0; bucket < histogram.Bounds.Count; bucket++)
        {
            var (bound, count) = (histogram.Bounds[bucket], histogram.Counts[bucket]);
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
