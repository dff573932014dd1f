namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>From which utilisation on a resource warns, as fractions.</summary>
/// <param name="EarlyWarning">Early warning.</param>
/// <param name="Critical">Critical.</param>
public sealed record SaturationThresholds(double EarlyWarning, double Critical)
{
    /// <summary>70 % and 85 %.</summary>
    public static SaturationThresholds Default { get; } = new(0.70, 0.85);
}
