using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Metrics.Capacity;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.Capacity;

/// <summary>Errors over traffic, hour by hour, with the limit that they show.</summary>
/// <param name="Hours">Every hour that says both.</param>
/// <param name="Limit">From which traffic on errors rise; its reason where they do not.</param>
public sealed record CapacityData(IReadOnlyList<HourOfTraffic> Hours, CapacityLimit Limit)
{
    // More are told apart by nobody, and all go over the page's connection.
    private const int MostDrawn = 900;

    public bool IsEmpty => Hours.Count == 0;

    /// <summary>The hours that are drawn: every k-th by traffic where all would be too many, the busiest always.</summary>
    public IReadOnlyList<HourOfTraffic> Drawn { get; } = Thin(Hours);

    /// <summary>The right edge of the axis of traffic.</summary>
    public double Busiest => 1.04 * Math.Max(Limit.Interval?.High ?? 0, Hours.Select(hour => hour.PerSecond).DefaultIfEmpty(1).Max());

    /// <summary>The upper edge of the axis of errors, a fraction.</summary>
    public double Worst => Math.Min(1.03, 1.1 * Math.Max(0.01, Hours.Select(hour => hour.ErrorRate).DefaultIfEmpty(0).Max()));

    /// <summary>Places of the axis of traffic.</summary>
    public IEnumerable<Tick> Traffic(double width)
    {
        var (places, decimals) = NiceTicks.Between(0, Busiest, (int)(width / 70));
        return places.Select(at => new Tick(at, Typography.Number(at, decimals)));
    }

    /// <summary>Places of the axis of errors, in per cent.</summary>
    public IEnumerable<Tick> Errors(double height)
    {
        var (places, decimals) = NiceTicks.Between(0, Worst * 100, (int)(height / 44));
        return places.Select(at => new Tick(at, Typography.WithUnit(Typography.Number(at, decimals), "%")));
    }

    private static IReadOnlyList<HourOfTraffic> Thin(IReadOnlyList<HourOfTraffic> hours)
    {
        var apart = Math.Max(1, (int)Math.Ceiling(hours.Count / (double)MostDrawn));
        return apart == 1
            ? hours
            : [.. hours.OrderByDescending(hour => hour.PerSecond).ThenBy(hour => hour.Start).Where((_, index) => index % apart == 0)];
    }
}
