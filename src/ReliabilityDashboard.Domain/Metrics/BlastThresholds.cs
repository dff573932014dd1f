namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Where the classes of spread begin, as fractions.</summary>
public sealed record BlastThresholds
{
    /// <summary>1 %, 10 %, 40 %.</summary>
    public static BlastThresholds Default { get; } = new(0.01, 0.10, 0.40);

    /// <summary>Makes thresholds.</summary>
    /// <exception cref="ArgumentException">They do not rise from above 0 to at most 1.</exception>
    public BlastThresholds(double limited, double wide, double systemic)
    {
        if (!(limited > 0 && limited < wide && wide < systemic && systemic <= 1))
            throw new ArgumentException($"Thresholds rise from above 0 to at most 1 ({limited}, {wide}, {systemic}).", nameof(limited));
        (Limited, Wide, Systemic) = (limited, wide, systemic);
    }

    /// <summary>From this share on: limited; below: contained.</summary>
    public double Limited { get; }
    /// <summary>From this share on: wide.</summary>
    public double Wide { get; }
    /// <summary>From this share on: systemic.</summary>
    public double Systemic { get; }

    /// <summary>The class of a share.</summary>
    public BlastClass Of(double share) =>
        share >= Systemic ? BlastClass.Systemic
        : share >= Wide ? BlastClass.Wide
        : share >= Limited ? BlastClass.Limited
        : BlastClass.Contained;
}
