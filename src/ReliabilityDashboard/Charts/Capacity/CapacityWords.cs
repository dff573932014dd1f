using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Services;

namespace ReliabilityDashboard.Charts.Capacity;

/// <summary>What stands in and under a picture of errors over traffic, on the screen and on paper.</summary>
internal static class CapacityWords
{
    public const string Caption = "error rate that users see, over requests a second";

    public const string Interval = "limit, 95 % interval shaded";

    public static string Hours(CapacityData data) => data.Drawn.Count < data.Hours.Count
        ? $"one hour ({Typography.Number(data.Drawn.Count)} of {Typography.Number(data.Hours.Count)} drawn)"
        : "one hour";

    /// <summary>"limit 410".</summary>
    public static string Limit(double perSecond) => $"limit {ServiceWords.Rate(perSecond)}";
}
