using System.Text.Json.Serialization;

namespace ReliabilityDashboard.Domain;

/// <summary>A figure with the size of the sample it stands on. No data is null, never 0.</summary>
/// <remarks>Invariants: <see cref="Value"/> is null exactly when <see cref="N"/> is 0, and never NaN or infinite. <c>default</c> is
/// <see cref="None"/>.</remarks>
public readonly record struct Measured
{
    /// <summary>From this sample size on a figure may be compared; below it is shown as "few data".</summary>
    public const long EnoughData = 5;

    /// <summary>Makes a figure of a value and its sample size.</summary>
    /// <param name="value">The figure in the metric's unit, null without data.</param>
    /// <param name="n">Sample size; of a rate its denominator.</param>
    /// <exception cref="ArgumentException">A value without a sample, a sample without a value, or a value that is no number.</exception>
    [JsonConstructor]
    public Measured(double? value, long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (value is null != (n == 0))
            throw new ArgumentException($"A value is null exactly when n is 0 (value {value}, n {n}).", nameof(value));
        if (value is { } number && !double.IsFinite(number))
            throw new ArgumentException($"A value is a finite number (was {number}).", nameof(value));
        (Value, N) = (value, n);
    }

    /// <summary>The figure, or null where there is no data.</summary>
    public double? Value { get; }

    /// <summary>Sample size.</summary>
    public long N { get; }

    /// <summary>No data.</summary>
    public static Measured None => default;

    /// <summary>True where there is a value that stands on fewer than five.</summary>
    [JsonIgnore]
    public bool IsFewData => N is > 0 and < EnoughData;

    /// <summary>The share <paramref name="part"/> of <paramref name="whole"/>; none where the whole is 0.</summary>
    public static Measured Share(long part, long whole) => whole == 0 ? None : new((double)part / whole, whole);
}
