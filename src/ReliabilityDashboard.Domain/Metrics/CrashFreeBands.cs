namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>The two bounds of the crash-free bands.</summary>
public sealed record CrashFreeBands
{
    /// <summary>99.95 % and 99.70 %.</summary>
    public static CrashFreeBands Default { get; } = new(0.9995, 0.9970);

    /// <summary>Makes bands.</summary>
    /// <exception cref="ArgumentException">The bounds are not 0 &lt; at risk &lt; excellent &lt;= 1.</exception>
    public CrashFreeBands(double excellent, double atRisk)
    {
        if (!(atRisk > 0 && atRisk < excellent && excellent <= 1))
            throw new ArgumentException(
                $"Bounds rise from above 0 to at most 1 (at risk {atRisk}, excellent {excellent}).", nameof(atRisk));
        (Excellent, AtRisk) = (excellent, atRisk);
    }

    /// <summary>From this fraction on: excellent.</summary>
    public double Excellent { get; }

    /// <summary>From this fraction on: at risk; below: brand damage.</summary>
    public double AtRisk { get; }

    /// <summary>The band of an unrounded rate; null without a value.</summary>
    public CrashFreeBand? Of(Measured rate) => rate.Value switch
    {
        null => null,
        { } value when value >= Excellent => CrashFreeBand.Excellent,
        { } value when value >= AtRisk => CrashFreeBand.AtRisk,
        _ => CrashFreeBand.BrandDamage,
    };
}

/// <summary>What a crash-free rate means for the brand.</summary>
public enum CrashFreeBand
{
    /// <summary>At or above the upper bound.</summary>
    Excellent,
    /// <summary>Between the bounds.</summary>
    AtRisk,
    /// <summary>Below the lower bound.</summary>
    BrandDamage,
}
