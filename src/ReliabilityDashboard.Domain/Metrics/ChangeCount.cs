using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How many changes were made, by kind.</summary>
public static class ChangeCount
{
    /// <summary>The metric.</summary>
    public static CountMetric Metric { get; } = new()
    {
        Id = "changes",
        Name = "Changes",
        Title = "Changes by kind",
        Definition = "Releases, configuration and infrastructure changes, and growth events.",
        LowerIsBetter = null,
        One = "change",
        Classes = CountClasses.Of<ChangeKind>("by_kind", "kinds"),
        Computed = Reckoning.Changes(records => period => CountFigures.Of(
            records.Changes.Inside(period).Select(change => (ChangeKind?)change.Kind), period, records.FirstStored)),
    };
}
