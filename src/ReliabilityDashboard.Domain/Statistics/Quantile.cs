using MathNet.Numerics.Statistics;

namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>Quantiles of samples, linear between the closest ranks.</summary>
/// <remarks>Type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996); the default of R
/// and of spreadsheets.</remarks>
public static class Quantile
{
    /// <summary>The quantile <paramref name="p"/> (0 to 1) of samples in any order; null without samples.</summary>
    public static double? Of(IReadOnlyCollection<double> samples, double p)
    {
        if (samples.Count == 0) return null;
        var sorted = samples.ToArray();
        Array.Sort(sorted);
        return SortedArrayStatistics.QuantileCustom(sorted, p, QuantileDefinition.R7);
    }

    /// <summary>The median; null without samples.</summary>
    public static double? Median(IReadOnlyCollection<double> samples) => Of(samples, 0.5);
}
