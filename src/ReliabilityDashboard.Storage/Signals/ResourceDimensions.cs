using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Filters;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>How resources bear the dimensions of a filter.</summary>
public static class ResourceDimensions
{
    public static MemoryFilter<UtilisationSeries> InMemory { get; } = new(
        new Dictionary<Dimension, Func<UtilisationSeries, IEnumerable<string?>>>
        {
            [Dimension.Service] = series => [series.Service],
            [Dimension.Team] = series => [series.Service],
        });
}
