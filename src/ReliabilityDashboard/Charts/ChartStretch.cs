using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Charts;

/// <summary>A stretch of a chart's time axis, as shares of its length from the left.</summary>
public readonly record struct ChartStretch(double From, double To)
{
    /// <summary>The buckets whose middle it holds, as one period; where it holds none, the one that it lies nearest to.</summary>
    /// <param name="buckets">In order of time, each with its middle on the axis.</param>
    public Period Over(IReadOnlyList<(Period Bucket, double Middle)> buckets)
    {
        // What keys draw ends in the middles themselves.
        const double Hair = 1e-6;
        var (from, to) = (From - Hair, To + Hair);
        var held = buckets.Where(one => one.Middle >= from && one.Middle <= to).ToList();
        if (held.Count == 0) held = [buckets.MinBy(one => Math.Abs(one.Middle - (from + to) / 2))];
        return new(held[0].Bucket.From, held[^1].Bucket.To);
    }
}
