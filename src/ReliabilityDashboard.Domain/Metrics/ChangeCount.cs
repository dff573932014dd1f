using ReliabilityDashboard.Domain.Changes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How many changes were made, by kind.</summary>
public static class ChangeCount
{
    /// <summary>The counts of a period.</summary>
    /// <param name="changes">The filtered changes.</param>
    /// <param name="period">The period.</param>
    /// <param name="firstStored">Instant of the first stored change, before filters.</param>
    public static CountFigures<ChangeKind> Of(IEnumerable<Change> changes, Period period, DateTime? firstStored) =>
        CountFigures<ChangeKind>.Of(
            changes.Where(change => period.Contains(change.At)).Select(change => (ChangeKind?)change.Kind), period, firstStored);
}
