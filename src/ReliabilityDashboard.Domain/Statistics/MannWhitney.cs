using MathNet.Numerics.Distributions;

namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>The Mann-Whitney U test, two-sided, by the normal approximation with tie and continuity correction.</summary>
/// <remarks>Mann and Whitney (1947); tie-corrected variance as in Hollander, Wolfe and Chicken, "Nonparametric Statistical Methods", 3rd
/// ed., 4.1. The same numbers as R's <c>wilcox.test(exact = FALSE)</c>.</remarks>
public static class MannWhitney
{
    /// <summary>Tests whether one side tends to be larger.</summary>
    /// <returns>U of <paramref name="first"/> (how many pairs it wins, ties a half) and p; p is 1 where all values are equal.</returns>
    /// <exception cref="ArgumentException">A side is empty.</exception>
    public static (double U, double P) Test(IReadOnlyCollection<double> first, IReadOnlyCollection<double> second)
    {
        if (first.Count == 0 || second.Count == 0) throw new ArgumentException("Both sides need samples.");
        double m = first.Count, n = second.Count, all = m + n;
        var pooled = first
            .Select(value => (value, mine: true))
            .Concat(second.Select(value => (value, mine: false)))
            .OrderBy(x => x.value)
            .ToArray();
        double rankSum = 0, ties = 0;
        for (var i = 0; i < pooled.Length;)
        {
            var j = i;
            while (j < pooled.Length && pooled[j].value == pooled[i].value) j++;
            double tied = j - i;
            var rank = (i + 1 + j) / 2.0;
            for (var k = i; k < j; k++)
                if (pooled[k].mine) rankSum += rank;
            ties += tied * tied * tied - tied;
            i = j;
        }
        var u = rankSum - m * (m + 1) / 2;
        var variance = m * n / 12 * (all + 1 - ties / (all * (all - 1)));
        if (variance <= 0) return (u, 1);
        var distance = Math.Max(0, Math.Abs(u - m * n / 2) - 0.5);
        return (u, Math.Min(1, 2 * Normal.CDF(0, 1, -distance / Math.Sqrt(variance))));
    }
}
