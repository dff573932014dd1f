using System.Globalization;
using System.Text;

namespace ReliabilityDashboard.Domain.Signals;

/// <summary>How many requests took how long: counts by upper bound in seconds, not cumulative.</summary>
/// <remarks>
/// Invariants: bounds ascend strictly and are not negative; only the last may be infinite; counts are not negative.
/// A bucket holds what took more than the bound before it (the first: more than 0) and at most its own.
/// </remarks>
public sealed class LatencyHistogram : IEquatable<LatencyHistogram>
{
    /// <summary>The largest count of a bucket: exact in a double, and sums of a great many of them stay whole.</summary>
    public const long LargestCount = 1_000_000_000_000_000;

    private readonly double[] bounds;
    private readonly long[] counts;

    private LatencyHistogram(double[] bounds, long[] counts) => (this.bounds, this.counts) = (bounds, counts);

    /// <summary>Upper bounds in seconds, ascending; the last may be positive infinity.</summary>
    public IReadOnlyList<double> Bounds => bounds;

    /// <summary>Requests of each bucket.</summary>
    public IReadOnlyList<long> Counts => counts;

    /// <summary>All requests.</summary>
    public long Total => counts.Sum();

    /// <summary>Makes a histogram of buckets in any order.</summary>
    /// <exception cref="ArgumentException">A bound stands twice, or a bound or count is no number or negative.</exception>
    public static LatencyHistogram Of(IEnumerable<(double Bound, long Count)> buckets) =>
        Make([.. buckets], out var fault) ?? throw new ArgumentException(fault, nameof(buckets));

    /// <summary>Reads <c>le:count;le:count</c>, split at <c>;</c> or <c>|</c>, in any order; <c>+Inf</c> is a bound too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">What was expected, where it is null.</param>
    /// <returns>The histogram, or null where the text is none.</returns>
    public static LatencyHistogram? Parse(ReadOnlySpan<char> text, out string? fault)
    {
        var buckets = new List<(double, long)>();
        foreach (var part in text.SplitAny(';', '|'))
        {
            var bucket = text[part].Trim();
            if (bucket.IsEmpty) continue;
            var colon = bucket.IndexOf(':');
            if (colon < 0 || !TryBound(bucket[..colon].Trim(), out var bound) || !TryCount(bucket[(colon + 1)..].Trim(), out var count))
            {
                fault = $"expected le:count;le:count with le in seconds, found '{bucket}'";
                return null;
            }
            buckets.Add((bound, count));
        }
        return Make(buckets, out fault);
    }

    /// <summary>The sum of two, on the union of their bounds.</summary>
    public LatencyHistogram Merge(LatencyHistogram other)
    {
        var sums = new SortedDictionary<double, long>();
        foreach (var (bound, count) in bounds.Zip(counts).Concat(other.bounds.Zip(other.counts)))
            sums[bound] = sums.GetValueOrDefault(bound) + count;
        return new([.. sums.Keys], [.. sums.Values]);
    }

    private static LatencyHistogram? Make(List<(double Bound, long Count)> buckets, out string? fault)
    {
        buckets.Sort();
        fault =
            buckets.Count == 0 ? "expected at least one bucket le:count"
            : buckets.Any(bucket => !(bucket.Bound >= 0) || bucket.Count is < 0 or > LargestCount)
                ? "expected bounds and counts of 0 or more"
            : null;
        for (var index = 1; index < buckets.Count && fault is null; index++)
            if (buckets[index].Bound == buckets[index - 1].Bound) fault = $"the bound {Text(buckets[index].Bound)} stands twice";
        return fault is null ? new([.. buckets.Select(bucket => bucket.Bound)], [.. buckets.Select(bucket => bucket.Count)]) : null;
    }

    private static bool TryBound(ReadOnlySpan<char> text, out double bound)
    {
        if (text is "+Inf" or "Inf" or "+inf" or "inf")
        {
            bound = double.PositiveInfinity;
            return true;
        }
        return double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out bound)
            && double.IsFinite(bound);
    }

    private static bool TryCount(ReadOnlySpan<char> text, out long count)
    {
        count = 0;
        if (
            !decimal.TryParse(
                text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        )
            return false;
        if (number > LargestCount || number != decimal.Truncate(number)) return false;
        count = (long)number;
        return true;
    }

    private static string Text(double bound) =>
        double.IsPositiveInfinity(bound) ? "+Inf" : bound.ToString(CultureInfo.InvariantCulture);

    /// <summary>The one way it is written: <c>0.1:5;+Inf:1</c>, bounds ascending.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var index = 0; index < bounds.Length; index++)
            text.Append(index > 0 ? ";" : "")
                .Append(Text(bounds[index]))
                .Append(':')
                .Append(counts[index].ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(LatencyHistogram? other) =>
        other is not null && bounds.AsSpan().SequenceEqual(other.bounds) && counts.AsSpan().SequenceEqual(other.counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LatencyHistogram);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(bounds.Length, bounds[0], Total);
}
