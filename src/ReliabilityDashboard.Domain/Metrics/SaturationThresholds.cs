namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>From which utilisation on a resource warns, as fractions.</summary>
public sealed record SaturationThresholds
{
    /// <summary>70 % and 85 %.</summary>
    public static SaturationThresholds Default { get; } = new(0.70, 0.85);

    /// <summary>Makes thresholds.</summary>
    /// <exception cref="ArgumentException">They are not 0 &lt; early warning &lt; critical &lt;= 1.</exception>
    public SaturationThresholds(double earlyWarning, double critical)
    {
        if (!(earlyWarning > 0 && earlyWarning < critical && critical <= 1))
            throw new ArgumentException($"Thresholds rise from above 0 to at most 1 ({earlyWarning}, {critical}).", nameof(earlyWarning));
        (EarlyWarning, Critical) = (earlyWarning, critical);
    }

    /// <summary>From this share of the capacity on: early warning.</summary>
    public double EarlyWarning { get; }

    /// <summary>From this share of the capacity on: critical.</summary>
    public double Critical { get; }
}
