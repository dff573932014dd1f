using ReliabilityDashboard.Domain.Changes;

namespace ReliabilityDashboard.Domain.Metrics.Records;

/// <summary>Changes that a filter lets through.</summary>
public sealed class ChangeRecords : MetricRecords
{
    /// <summary>The changes by their instant.</summary>
    public required PlacedRecords<Change> Changes { get; init; }
    /// <summary>Which changes incidents name, and which are suggested where they name none, over all incidents that count.</summary>
    public required IReadOnlyList<ChangeLink> Links { get; init; }
    /// <summary>Which changes were made because of an incident.</summary>
    public ChangeReworks Reworks { get; init; } = ChangeReworks.None;
}
