using MathNet.Numerics.Distributions;

namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>Sen's slope with an interval from Kendall's statistic, widened where neighbouring residuals resemble each other.</summary>
/// <remarks>
/// Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", Journal of the American Statistical Association 63 (1968); ranks
/// as in Gilbert,
/// "Statistical Methods for Environmental Pollution Monitoring" (1987), 16.5, taken to the nearest; variance corrected for ties and
/// multiplied by (1+ρ)/(1−ρ).
/// </remarks>
public static class SenSlope
{
    /// <summary>The slope through (time, value) points in order of time; null for fewer than two distinct times.</summary>
    /// <param name="points">Times in steps of 1 (day, week); a step may be missing.</param>
    /// <param name="confidence">0.95 or 0.99.</param>
    public static Slope? Of(IReadOnlyList<(double Time, double Value)> points, double confidence)
    {
        var slopes = new List<double>(points.Count * (points.Count - 1) / 2);
        for (var i = 0; i < points.Count; i++)
            for (var j = i + 1; j < points.Count; j++)
                if (points[j].Time != points[i].Time) slopes.Add((points[j].Value - points[i].Value) / (points[j].Time - points[i].Time));
        if (slopes.Count == 0) return null;
        slopes.Sort();
        var slope = Quantile.Median(slopes)!.Value;
        var last = points[^1].Time;
        var level = Quantile.Median([.. points.Select(point => point.Value - slope * (point.Time - last))])!.Value;

        var spread =
            Normal.InvCDF(0, 1, 0.5 + confidence / 2) * Math.Sqrt(KendallVariance(points) * VarianceFactor(points, slope, level, last));
        // 1-based ranks M1 and M2 + 1, each to the nearest whole number.
        var lower = (int)Math.Round((slopes.Count - spread) / 2);
        var upper = (int)Math.Round((slopes.Count + spread) / 2) + 1;
        var interval = new Interval(lower >= 1 ? slopes[lower - 1] : null, upper <= slopes.Count ? slopes[upper - 1] : null);
        return new Slope(slope, interval, level, points.Count);
    }

    private static double KendallVariance(IReadOnlyList<(double Time, double Value)> points)
    {
        double n = points.Count;
        var ties = points.GroupBy(point => point.Value).Concat(points.GroupBy(point => point.Time)).Sum(group => Term(group.Count()));
        return Math.Max(0, (Term(n) - ties) / 18);
        static double Term(double k) => k * (k - 1) * (2 * k + 5);
    }

    private static double VarianceFactor(IReadOnlyList<(double Time, double Value)> points, double slope, double level, double last)
    {
        var residuals = points.Select(point => point.Value - level - slope * (point.Time - last)).ToArray();
        var mean = residuals.Average();
        var stretches = new List<List<double>>();
        for (var i = 0; i < residuals.Length; i++)
        {
            if (i == 0 || points[i].Time - points[i - 1].Time != 1) stretches.Add([]);
            stretches[^1].Add(residuals[i] - mean);
        }
        return Autocorrelation.VarianceFactor([.. stretches]);
    }
}

/// <summary>A robust slope through points over time.</summary>
/// <param name="Value">Sen's slope, change per unit of time.</param>
/// <param name="Interval">Its interval; an end is open where the points are too few for it.</param>
/// <param name="Level">Where the line stands at the last point.</param>
/// <param name="N">Number of points.</param>
public sealed record Slope(double Value, Interval Interval, double Level, int N);
