using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>The honest companions of a mean duration, in seconds. All figures are null exactly when <see cref="N"/> is 0; the interval also
/// below six.</summary>
public sealed record DurationFigures
{
    /// <summary>No spans.</summary>
    public static DurationFigures None { get; } = new();

    /// <summary>Mean; of recovery this is the MTTR.</summary>
    public double? Mean { get; private init; }
    /// <summary>Median.</summary>
    public double? Median { get; private init; }
    /// <summary>Ninetieth percentile, type 7.</summary>
    public double? P90 { get; private init; }
    /// <summary>Lower end of the exact interval of the median.</summary>
    public double? CiLow { get; private init; }
    /// <summary>Upper end of the exact interval of the median.</summary>
    public double? CiHigh { get; private init; }
    /// <summary>Number of spans.</summary>
    public long N { get; private init; }

    /// <summary>The mean with its n.</summary>
    public Measured MeasuredMean => new(Mean, N);
    /// <summary>The median with its n.</summary>
    public Measured MeasuredMedian => new(Median, N);
    /// <summary>The ninetieth percentile with its n.</summary>
    public Measured MeasuredP90 => new(P90, N);

    /// <summary>The figures of spans in seconds.</summary>
    public static DurationFigures Of(IReadOnlyCollection<double> seconds)
    {
        if (seconds.Count == 0) return None;
        var interval = MedianInterval.Of(seconds);
        return new DurationFigures
        {
            Mean = seconds.Average(), Median = Quantile.Median(seconds), P90 = Quantile.Of(seconds, 0.9),
            CiLow = interval?.Low, CiHigh = interval?.High, N = seconds.Count,
        };
    }
}
