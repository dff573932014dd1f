using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Filters;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>How changes bear the dimensions of a filter.</summary>
public static class ChangeDimensions
{
    public static MemoryFilter<Change> InMemory { get; } = new(
        new Dictionary<Dimension, Func<Change, IEnumerable<string?>>>
        {
            [Dimension.Service] = change => [change.Service],
            [Dimension.Team] = change => [change.Service],
            [Dimension.Source] = change => [change.Source],
            [Dimension.Strategy] = change => [Dimension.WordOf(change.Strategy)],
            [Dimension.WrittenBy] = change => [Dimension.WordOf(change.WrittenBy)],
        });
}
