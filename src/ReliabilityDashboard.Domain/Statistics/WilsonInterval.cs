namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>The 95 % interval of a share.</summary>
/// <remarks>Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927): near its level also where the
/// share is close to 0 or 1.</remarks>
public static class WilsonInterval
{
    private const double Z = 1.959963984540054;

    /// <summary>The interval of <paramref name="part"/> of <paramref name="whole"/>; null where there is no whole.</summary>
    public static Interval? Of(long part, long whole)
    {
        if (whole == 0) return null;
        var (n, share) = ((double)whole, (double)part / whole);
        var middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var half = Z / (1 + Z * Z / n) * Math.Sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new(part == 0 ? 0 : Math.Max(0, middle - half), part == whole ? 1 : Math.Min(1, middle + half));
    }
}
