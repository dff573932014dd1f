using MathNet.Numerics.Distributions;

namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>Compares two runs of weekly counts whose weeks vary more than pure chance and resemble their neighbours.</summary>
/// <remarks>
/// McCullagh and Nelder, "Generalized Linear Models", 2nd ed., 6.2: variance φ(1/A + 1/B) on the log scale, φ from Pearson's χ², widened by
/// the lag-1 autocorrelation of the Pearson residuals.
/// Pairs of neighbours are made inside a side only: between the sides there may be weeks that belong to neither.
/// A side without events: the exact conditional interval (Przyborowski and Wilenski, 1940) of the counts divided by φ.
/// </remarks>
public static class QuasiPoisson
{
    /// <summary>The ratio of the weekly rates of <paramref name="second"/> over <paramref name="first"/>; null where neither side has an
    /// event or there are fewer than two weeks on a side.</summary>
    public static RateRatio? Compare(IReadOnlyList<long> first, IReadOnlyList<long> second, double confidence = 0.95)
    {
        if (first.Count < 2 || second.Count < 2) return null;
        double a = first.Sum(), b = second.Sum();
        if (a + b == 0) return null;
        double weeksA = first.Count, weeksB = second.Count;
        if (a == 0) return OneSided(second, b, weeksB / weeksA, firstIsEmpty: true, confidence);
        if (b == 0) return OneSided(first, a, weeksA / weeksB, firstIsEmpty: false, confidence);

        var (residualsA, residualsB) = (Residuals(first), Residuals(second));
        var degrees = weeksA + weeksB - 2;
        var dispersion =
            Math.Max(1, (SumOfSquares(residualsA) + SumOfSquares(residualsB)) / degrees)
            * Autocorrelation.VarianceFactor(residualsA, residualsB);
        var log = Math.Log(b / weeksB / (a / weeksA));
        var variance = dispersion * (1 / a + 1 / b);
        var error = Math.Sqrt(variance);
        var t = StudentT.InvCDF(0, 1, degrees, 0.5 + confidence / 2);
        var p = Math.Min(1, 2 * StudentT.CDF(0, 1, degrees, -Math.Abs(log) / error));
        return new RateRatio(Math.Exp(log), new Interval(Math.Exp(log - t * error), Math.Exp(log + t * error)), p, variance, dispersion);
    }

    private static RateRatio OneSided(IReadOnlyList<long> full, double events, double weeksRatio, bool firstIsEmpty, double confidence)
    {
        var residuals = Residuals(full);
        var dispersion = Math.Max(1, SumOfSquares(residuals) / (full.Count - 1)) * Autocorrelation.VarianceFactor(residuals);
        var effective = events / dispersion;
        // All events on the full side: its share of them is at least (α/2)^(1/n); as a ratio of rates that is share / (1 − share) / weeks
        // ratio.
        var leastShare = Math.Pow((1 - confidence) / 2, 1 / effective);
        var least = leastShare / (1 - leastShare) / weeksRatio;
        var p = Math.Min(1, 2 * Math.Pow(weeksRatio / (1 + weeksRatio), effective));
        return firstIsEmpty
            ? new RateRatio(null, new Interval(least, null), p, null, dispersion)
            : new RateRatio(0, new Interval(0, 1 / least), p, null, dispersion);
    }

    private static double[] Residuals(IReadOnlyList<long> weeks)
    {
        var mean = weeks.Average();
        return [.. weeks.Select(count => (count - mean) / Math.Sqrt(mean))];
    }

    private static double SumOfSquares(double[] values) => values.Sum(value => value * value);
}

/// <summary>The ratio of two weekly rates, the second over the first.</summary>
/// <param name="Ratio">Second rate over first; null where the first is 0.</param>
/// <param name="Interval">Its interval at the confidence asked for.</param>
/// <param name="P">Two-sided p of "both rates are the same".</param>
/// <param name="LogVariance">Variance of the logarithm of the ratio; null where a side has no event.</param>
/// <param name="Dispersion">φ: how much more the weeks vary than chance alone would let them.</param>
public sealed record RateRatio(double? Ratio, Interval Interval, double P, double? LogVariance, double Dispersion);
