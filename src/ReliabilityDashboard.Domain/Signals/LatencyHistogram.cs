using System.Globalization;
using System.Text;

namespace ReliabilityDashboard.Domain.Signals;

/// <summary>How many requests took how long: counts by upper bound in seconds, not cumulative.</summary>
/// <remarks>
/// Invariants: bounds ascend strictly and are not negative; only the last may be infinite; counts are not negative.
/// A bucket holds what took more than the bound before it (the first: more than 0) and at most its own.
/// A sum of histograms keeps one layer for each set of bounds, so that sums are whole and do not depend on the order; only who reads
/// <see cref="Buckets"/> shares buckets out.
/// </remarks>
public sealed class LatencyHistogram : IEquatable<LatencyHistogram>
{
    /// <summary>The largest count of a bucket: exact in a double, and sums of a great many of them stay whole.</summary>
    public const long LargestCount = 1_000_000_000_000_000;

    private const char LayerEnd = '/';

    private readonly Layer[] layers;

    private LatencyHistogram(Layer[] layers) => this.layers = layers;

    /// <summary>The buckets on the union of all bounds, ascending; the last bound may be positive infinity. A bucket that a bound of
    /// another layer cuts is shared out linearly; one without an upper bound cannot be and stays whole.</summary>
    public IReadOnlyList<(double Bound, double Count)> Buckets => field ??= SharedOut();

    /// <summary>All requests.</summary>
    public long Total => layers.Sum(layer => layer.Counts.Sum());

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

    /// <summary>Reads what <see cref="ToString"/> wrote; null where nothing was written.</summary>
    public static LatencyHistogram? Stored(string? text)
    {
        LatencyHistogram? sum = null;
        foreach (var part in (text ?? "").Split(LayerEnd))
            if (Parse(part, out _) is { } layer) sum = sum is null ? layer : sum.Merge(layer);
        return sum;
    }

    /// <summary>The sum of two.</summary>
    public LatencyHistogram Merge(LatencyHistogram other)
    {
        List<Layer> sum = [.. layers];
        foreach (var layer in other.layers)
        {
            var same = sum.FindIndex(one => one.Bounds.AsSpan().SequenceEqual(layer.Bounds));
            if (same < 0) sum.Add(layer);
            else sum[same] = new(layer.Bounds, [.. sum[same].Counts.Zip(layer.Counts, (one, more) => one + more)]);
        }
        sum.Sort((one, other) => one.Bounds.AsSpan().SequenceCompareTo(other.Bounds));
        return new([.. sum]);
    }

    private (double Bound, double Count)[] SharedOut()
    {
        double[] union = [.. layers.SelectMany(layer => layer.Bounds).Distinct().Order()];
        var counts = new double[union.Length];
        foreach (var layer in layers)
        {
            var (at, lower) = (0, 0.0);
            foreach (var (bound, count) in layer.Bounds.Zip(layer.Counts))
            {
                var left = (double)count;
                for (var from = lower; union[at] < bound; from = union[at++])
                {
                    if (double.IsPositiveInfinity(bound) || union[at] <= lower) continue;
                    var share = count * ((union[at] - from) / (bound - lower));
                    (counts[at], left) = (counts[at] + share, left - share);
                }
                counts[at++] += left;
                lower = bound;
            }
        }
        return [.. union.Zip(counts)];
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
        return fault is null
            ? new([new([.. buckets.Select(bucket => bucket.Bound)], [.. buckets.Select(bucket => bucket.Count)])])
            : null;
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
        return WholeText.TryRead(text, out count, out _) && count is >= 0 and <= LargestCount;
    }

    private static string Text(double bound) =>
        double.IsPositiveInfinity(bound) ? "+Inf" : bound.ToString(CultureInfo.InvariantCulture);

    /// <summary>The one way it is written: <c>0.1:5;+Inf:1</c>, bounds ascending, a sum over other bounds after <c>/</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (bounds, counts) in layers)
        {
            if (text.Length > 0) text.Append(LayerEnd);
            for (var index = 0; index < bounds.Length; index++)
                text.Append(index > 0 ? ";" : "")
                    .Append(Text(bounds[index]))
                    .Append(':')
                    .Append(counts[index].ToString(CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(LatencyHistogram? other) =>
        other is not null
        && layers.Length == other.layers.Length
        && layers.Zip(other.layers).All(pair =>
            pair.First.Bounds.AsSpan().SequenceEqual(pair.Second.Bounds) && pair.First.Counts.AsSpan().SequenceEqual(pair.Second.Counts));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LatencyHistogram);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(layers.Length, layers[0].Bounds[0], Total);

    private readonly record struct Layer(double[] Bounds, long[] Counts);
}
