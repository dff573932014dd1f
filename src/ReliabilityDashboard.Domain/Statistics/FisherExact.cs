using MathNet.Numerics.Distributions;

namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>Fisher's exact test of two shares, two-sided: the sum over the tables that are no more probable than the one seen.</summary>
/// <remarks>Fisher, "The Design of Experiments" (1935); the two-sided rule is that of R's <c>fisher.test</c>.</remarks>
public static class FisherExact
{
    /// <summary>p of <paramref name="hits1"/> of <paramref name="n1"/> against <paramref name="hits2"/> of <paramref name="n2"/>.</summary>
    /// <exception cref="ArgumentException">More hits than tries, or a negative number.</exception>
    public static double Test(long hits1, long n1, long hits2, long n2)
    {
        if (hits1 < 0 || hits2 < 0 || hits1 > n1 || hits2 > n2)
            throw new ArgumentException($"Hits lie between 0 and the tries ({hits1}/{n1}, {hits2}/{n2}).");
        var all = checked((int)(n1 + n2));
        var hits = (int)(hits1 + hits2);
        if (all == 0 || hits == 0 || hits == all) return 1;
        var table = new Hypergeometric(all, hits, (int)n1);
        var seen = table.ProbabilityLn((int)hits1);
        var p = 0.0;
        for (var k = Math.Max(0, (int)n1 + hits - all); k <= Math.Min(hits, (int)n1); k++)
        {
            var probability = table.ProbabilityLn(k);
            // Equally probable tables differ in the last digits; 1e-7 is R's tolerance.
            if (probability <= seen + 1e-7) p += Math.Exp(probability);
        }
        return Math.Min(1, p);
    }
}
