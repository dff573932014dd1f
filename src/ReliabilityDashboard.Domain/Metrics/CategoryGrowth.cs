using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Whether the failures of a category grow faster than traffic: the last two complete quarters against the two before, by whole
/// ISO weeks.</summary>
/// <param name="Before">Incidents of the earlier half year.</param>
/// <param name="After">Incidents of the later one.</param>
/// <param name="Incidents">Weekly rate of the later over the earlier; null where the earlier had none, or there are too few weeks.</param>
/// <param name="Traffic">The same of what was served; null without it.</param>
/// <param name="Relative">The one over the other; null where either is.</param>
/// <param name="Interval">Its 95 % interval; null where there is nothing to compare.</param>
public sealed record CategoryGrowth(
    long Before, long After, double? Incidents, double? Traffic, double? Relative, Interval? Interval)
{
    /// <summary>So many weeks with traffic there must be on each side.</summary>
    public const int EnoughWeeks = 8;

    /// <summary>They grew faster than traffic, and chance alone would not do that.</summary>
    public bool Alarm => Interval is { Low: > 1 };

    /// <summary>They grew faster in numbers, with or without a reason to believe it; also where there were none before.</summary>
    public bool IsFaster => Interval is not null && (Relative > 1 || (Relative is null && After > 0));

    /// <summary>The growth of one category.</summary>
    /// <param name="before">Its incidents by week.</param>
    /// <param name="after">The same of the later half year.</param>
    /// <param name="traffic">What was served in the same weeks.</param>
    public static CategoryGrowth Of(
        IReadOnlyList<long> before, IReadOnlyList<long> after, (IReadOnlyList<long> Before, IReadOnlyList<long> After)? traffic)
    {
        var ratio = Math.Min(before.Count, after.Count) >= EnoughWeeks ? QuasiPoisson.Compare(before, after) : null;
        var served = traffic is { } sums && sums.Before.Sum() > 0 && sums.After.Sum() > 0
            ? sums.After.Average() / sums.Before.Average()
            : (double?)null;
        return new(
            before.Sum(), after.Sum(), ratio?.Ratio, served, ratio?.Ratio / served,
            ratio is null || served is null ? null : new(ratio.Interval.Low / served, ratio.Interval.High / served));
    }
}
