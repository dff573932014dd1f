namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>The exact interval of a median from order statistics, at least 95 %.</summary>
/// <remarks>Conover, "Practical Nonparametric Statistics", 3rd ed., section 3.2: <c>[x(k), x(n+1-k)]</c> without any assumption about the
/// distribution.</remarks>
public static class MedianInterval
{
    /// <summary>The interval; null for fewer than six samples.</summary>
    public static Interval? Of(IReadOnlyCollection<double> samples)
    {
        var k = Rank(samples.Count);
        if (k == 0) return null;
        var sorted = samples.ToArray();
        Array.Sort(sorted);
        return new Interval(sorted[k - 1], sorted[^k]);
    }

    /// <summary>The largest k with P(Bin(n, ½) &lt; k) &lt;= 0.025; 0 where there is none.</summary>
    public static int Rank(int n)
    {
        // Logarithms: 2^-n is 0 as a double from n 1075 on.
        var logTerm = -n * Math.Log(2);
        var below = 0.0;
        for (var k = 0; k <= n; k++)
        {
            below += Math.Exp(logTerm);
            if (below > 0.025) return k;
            logTerm += Math.Log(n - k) - Math.Log(k + 1);
        }
        return 0;
    }
}
