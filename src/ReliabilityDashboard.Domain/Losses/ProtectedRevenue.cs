using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Losses;

/// <summary>What failures of a stretch of time cost less than those of a baseline would have, at its number of sessions.</summary>
/// <param name="Expected">The baseline's loss for each session, times the sessions.</param>
/// <param name="Observed">What was lost.</param>
/// <param name="Interval">Of what was protected.</param>
/// <remarks>The sum of losses that come by chance (a compound Poisson process) has the variance Σ loss². The factor 2.5 holds the verdict
/// to 5 % although few large losses make most of the sum.</remarks>
public sealed record ProtectedRevenue(double Expected, double Observed, Interval Interval)
{
    /// <summary>Half of the interval, in standard errors.</summary>
    public const double Reach = 2.5;

    /// <summary>What was protected; below 0 where more was lost than expected.</summary>
    public double Value => Expected - Observed;

    /// <summary>What can be said of it.</summary>
    public ProtectedVerdict Verdict => Interval switch
    {
        { Low: > 0 } => ProtectedVerdict.Protected,
        { High: < 0 } => ProtectedVerdict.MoreLost,
        _ => ProtectedVerdict.NotDistinguishableFromLuck,
    };

    /// <summary>Null where either side has no sessions, or neither an incident with money.</summary>
    public static ProtectedRevenue? Of(LossSums baseline, LossSums observed)
    {
        if (baseline.Sessions <= 0 || observed.Sessions <= 0 || baseline.N + observed.N == 0) return null;
        var scale = (double)observed.Sessions / baseline.Sessions;
        var value = baseline.Loss * scale - observed.Loss;
        var reach = Reach * Math.Sqrt(observed.SumOfSquares + scale * scale * baseline.SumOfSquares);
        return new(baseline.Loss * scale, observed.Loss, new(value - reach, value + reach));
    }
}

/// <summary>What can be said of protected revenue.</summary>
public enum ProtectedVerdict
{
    /// <summary>The interval contains 0.</summary>
    NotDistinguishableFromLuck,
    /// <summary>Less was lost than expected.</summary>
    Protected,
    /// <summary>More was.</summary>
    MoreLost,
}
