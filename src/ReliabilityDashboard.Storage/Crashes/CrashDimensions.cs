using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Filters;

namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>How crashes bear the dimensions of a filter.</summary>
public static class CrashDimensions
{
    public static MemoryFilter<CrashOccurrence> InMemory { get; } = new(
        new Dictionary<Dimension, Func<CrashOccurrence, IEnumerable<string?>>>
        {
            [Dimension.Service] = crash => [crash.Service],
            [Dimension.Team] = crash => [crash.Service],
            [Dimension.Journey] = crash => [crash.Journey],
            [Dimension.Segment] = crash => [crash.Segment],
            [Dimension.Release] = crash => [crash.Release],
            [Dimension.Platform] = crash => [crash.Platform],
        });
}
