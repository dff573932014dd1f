namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>Adjusts the p values of several tests read together.</summary>
/// <remarks>Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of Statistics 6 (1979).</remarks>
public static class Holm
{
    /// <summary>The adjusted values in the order given; each at least the raw one and at most 1.</summary>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> ps)
    {
        var adjusted = new double[ps.Count];
        var order = Enumerable.Range(0, ps.Count).OrderBy(i => ps[i]).ToArray();
        var largest = 0.0;
        for (var i = 0; i < order.Length; i++)
        {
            largest = Math.Max(largest, Math.Min(1, (ps.Count - i) * ps[order[i]]));
            adjusted[order[i]] = largest;
        }
        return adjusted;
    }
}
