using MathNet.Numerics.Distributions;

namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>How much more one rate changed than another one over the same weeks.</summary>
/// <remarks>On the log scale the variances of both ratios add up. Where the first has no events on a side there is no variance: then its
/// exact limit is set against the limit of the second that speaks against a difference, which claims too little rather than too
/// much.</remarks>
public static class RatioOfRatios
{
    // Down to here p is told.
    private const double Least = 1e-12;
    private const int Halvings = 30;

    /// <summary>The ratio of two ratios; null where one of them is none, or the second has no events on a side.</summary>
    /// <param name="first">Weekly counts of the one, before and after.</param>
    /// <param name="second">Weekly counts of what it is set against, of the same weeks.</param>
    /// <param name="confidence">Of the interval.</param>
    public static RateRatio? Compare(
        (IReadOnlyList<long> Before, IReadOnlyList<long> After) first, (IReadOnlyList<long> Before, IReadOnlyList<long> After) second,
        double confidence)
    {
        if (QuasiPoisson.Compare(first.Before, first.After, confidence) is not { } one) return null;
        if (QuasiPoisson.Compare(second.Before, second.After, confidence) is not { Ratio: { } other, LogVariance: { } variance })
            return null;
        var dispersion = one.Dispersion;
        if (one is not { Ratio: { } ratio, LogVariance: { } own })
        {
            return new(
                one.Ratio, Limits(first, second, confidence), ByHalves(level => Limits(first, second, level)), null, dispersion);
        }
        var (log, error) = (Math.Log(ratio / other), Math.Sqrt(own + variance));
        double degrees = first.Before.Count + first.After.Count - 2;
        var t = StudentT.InvCDF(0, 1, degrees, 0.5 + confidence / 2);
        return new(
            Math.Exp(log), new(Math.Exp(log - t * error), Math.Exp(log + t * error)),
            Math.Min(1, 2 * StudentT.CDF(0, 1, degrees, -Math.Abs(log) / error)), own + variance, dispersion);
    }

    private static Interval Limits(
        (IReadOnlyList<long> Before, IReadOnlyList<long> After) first, (IReadOnlyList<long> Before, IReadOnlyList<long> After) second,
        double confidence)
    {
        var one = QuasiPoisson.Compare(first.Before, first.After, confidence)!.Interval;
        var other = QuasiPoisson.Compare(second.Before, second.After, confidence)!.Interval;
        return new(one.Low / other.High, one.High / other.Low);
    }

    /// <summary>The largest p at whose confidence the interval still contains 1.</summary>
    private static double ByHalves(Func<double, Interval> at)
    {
        var (low, high) = (Math.Log(Least), 0.0);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (at(1 - Math.Exp(middle)).Contains(1)) low = middle;
            else high = middle;
        }
        return Math.Exp(low);
    }
}
