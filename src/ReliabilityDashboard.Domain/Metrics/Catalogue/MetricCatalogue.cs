using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics.Catalogue;

/// <summary>Every metric there is, a line each. A metric that is not here is shown nowhere.</summary>
public static class MetricCatalogue
{
    /// <summary>All metrics in the order in which they are listed, and where each is shown.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(CrashFreeSessionRate.Metric, new(Row: 1, Column: 1, Height: 300)),
        new(CrashFreeUsers.Metric),
        new(CrashCount.Metric),
        new(TimeToRecovery.Metric, new(Row: 2, Column: 1, Height: 320) { Survival = new(Row: 3, Column: 1, Height: 250) }),
        new(TimeToDetection.Metric, new(Row: 4, Column: 1, Height: 240)),
        new(TimeToAcknowledge.Metric, new(Row: 8, Column: 1, Height: 200)),
        new(TimeToMitigate.Metric, new(Row: 9, Column: 1, Height: 200)),
        new(TimeToClose.Metric, new(Row: 10, Column: 1, Height: 200)),
        new(RepeatRate.Metric, new(Row: 6, Column: 1, Height: 220)),
        new(BlastRadius.Metric, new(Row: 5, Column: 1, Height: 220)),
        new(IncidentCount.Metric, new(Row: 7, Column: 1, Height: 220)),
        new(ChangeCount.Metric),
        new(ChangeFailureRate.Metric),
        new(DeploymentReworkRate.Metric),
    ];

    /// <summary>All metrics, in the order in which they are listed.</summary>
    public static IReadOnlyList<Metric> All { get; } = [.. Entries.Select(entry => entry.Metric)];

    /// <summary>The headline figures, which are judged as one family.</summary>
    public static IReadOnlyList<Metric> Headlines { get; } = [.. All.Where(metric => metric.Headline is not null)];

    /// <summary>The ids of all, in one line.</summary>
    public static string Ids { get; } = string.Join(", ", All.Select(metric => metric.Id));

    /// <summary>A metric by its id, of any case; null where there is none.</summary>
    public static Metric? Find(string? id) =>
        All.FirstOrDefault(metric => string.Equals(metric.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>A field by its name with its metric's, such as <c>time-to-recovery.median</c>; null where there is none.</summary>
    public static MetricField? Field(string name) => name.Split('.', 2) is [var id, var path] ? Find(id)?.Field(path) : null;
}

/// <summary>Where the page of trends shows a chart.</summary>
/// <param name="Row">From the top; charts of one row stand side by side.</param>
/// <param name="Column">From the left.</param>
/// <param name="Height">Of the plot, in px.</param>
public sealed record TrendPlace(int Row, int Column, int Height)
{
    /// <summary>Where the survival view stands that belongs to it; null where it has none.</summary>
    public TrendPlace? Survival { get; init; }
}

/// <summary>A metric and where it is shown.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Trend">Its chart on the page of trends; null where it has none of its own there.</param>
public sealed record CatalogueEntry(Metric Metric, TrendPlace? Trend = null);
