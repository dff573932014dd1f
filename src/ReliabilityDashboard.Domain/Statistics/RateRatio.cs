namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>The ratio of two weekly rates, the second over the first.</summary>
/// <param name="Ratio">Second rate over first; null where the first is 0.</param>
/// <param name="Interval">Its interval at the confidence asked for.</param>
/// <param name="P">Two-sided p of "both rates are the same".</param>
/// <param name="LogVariance">Variance of the logarithm of the ratio; null where a side has no event.</param>
/// <param name="Dispersion">φ: how much more the weeks vary than chance alone would let them.</param>
public sealed record RateRatio(double? Ratio, Interval Interval, double P, double? LogVariance, double Dispersion);
