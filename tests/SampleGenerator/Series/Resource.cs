using SampleGenerator.Company;
using SampleGenerator.Stories;

namespace SampleGenerator.Series;

/// <summary>A resource whose use is measured.</summary>
/// <param name="Base">Use without load, a fraction.</param>
/// <param name="PerDemand">What an average hour's demand adds.</param>
internal sealed record Resource(string Service, string Name, double Base, double PerDemand)
{
    public static readonly IReadOnlyList<Resource> All =
    [
        new(ConnectionsStory.Service, ConnectionsStory.Resource, 0, 0),
        new("orders", "connections", 0.22, 0.05),
        new("search", "heap", 0.41, 0.04),
        new("catalogue", "cpu", 0.18, 0.13),
        new("checkout", "cpu", 0.14, 0.09),
        new("payments", "threads", 0.16, 0.10),
        new("api-gateway", "cpu", 0.20, 0.11),
        new("routing", "memory", 0.47, 0.02),
        new("picking", "disk", 0.38, 0),
    ];

    public double InHour(DateTime hour, double disturbed, Chance chance)
    {
        // A pool's high mark hardly follows the load of an hour; its level is the story.
        var use = Service == ConnectionsStory.Service
            ? ConnectionsStory.Level(hour) - 0.05 + 0.02 * Math.Min(2, Demand.AtHour(hour) / Demand.Growth(hour))
            : Base + PerDemand * Demand.AtHour(hour);
        return Math.Clamp(use + 0.15 * disturbed + 0.006 * chance.Normal(), 0.01, 0.99);
    }

    /// <summary>The 95th percentile of its hours.</summary>
    public double InDay(DateTime day, double disturbed, Chance chance) => Service == ConnectionsStory.Service
        ? Math.Clamp(ConnectionsStory.Level(day) - 0.012 + 0.004 * chance.Normal(), 0.01, 0.99)
        : InHour(day.AddHours(19), disturbed, chance);
}
