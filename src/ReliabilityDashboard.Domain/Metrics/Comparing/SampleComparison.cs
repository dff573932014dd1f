using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>Compares a figure that every incident has: a duration, a share.</summary>
public static class SampleComparison
{
    private const int Enough = 8;

    /// <summary>Mann-Whitney on incidents, overlapping ones joined, of the more frequent kind only.</summary>
    /// <param name="current">All samples of the period, as shown.</param>
    /// <param name="previous">All samples of the period before, as shown.</param>
    /// <param name="now">End of what is still open.</param>
    public static TestOutcome Of(IReadOnlyList<IncidentSample> current, IReadOnlyList<IncidentSample> previous, DateTime now)
    {
        var others = current.Count(sample => sample.Other) + previous.Count(sample => sample.Other);
        var useOther = 2 * others > current.Count + previous.Count;
        var first = OverlappingIncidents.Join(current.Where(sample => sample.Other == useOther), now);
        var second = OverlappingIncidents.Join(previous.Where(sample => sample.Other == useOther), now);
        if (first.Count < Enough || second.Count < Enough) return new(TestKind.MannWhitney, null, 0, first.Count, second.Count);
        var (u, p) = MannWhitney.Test(first, second);
        var direction = Median(current).CompareTo(Median(previous));
        var tested = u.CompareTo(first.Count * (double)second.Count / 2);
        return new(TestKind.MannWhitney, p, direction == tested ? direction : 0, first.Count, second.Count);
    }

    private static double Median(IReadOnlyList<IncidentSample> samples) =>
        Quantile.Median([.. samples.Select(sample => sample.Value)])!.Value;
}
