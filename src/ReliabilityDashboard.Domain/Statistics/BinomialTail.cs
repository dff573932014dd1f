using MathNet.Numerics;

namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>The upper tail of the binomial distribution.</summary>
public static class BinomialTail
{
    /// <summary>P(Bin(n, p) &gt;= k).</summary>
    /// <remarks>By the regularised incomplete beta function, exact also where the probability is tiny.</remarks>
    public static double AtLeast(int k, int n, double p) =>
        k <= 0 ? 1
        : k > n || p <= 0 ? 0
        : p >= 1 ? 1
        : SpecialFunctions.BetaRegularized(k, n - k + 1, p);
}
