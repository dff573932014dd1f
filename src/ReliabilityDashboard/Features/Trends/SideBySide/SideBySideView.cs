using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Features.Trends.SideBySide;

/// <summary>Two to eight teams or services beside each other, in one measure and on one scale.</summary>
/// <param name="By">Teams or services.</param>
/// <param name="Metric">The measure.</param>
/// <param name="Trends">One for each, in the order of their names; none where they are too few or too many.</param>
/// <param name="Scale">Of all of them.</param>
/// <param name="Table">The same as a table; null without trends.</param>
public sealed record SideBySideView(
    Dimension By, Metric Metric, IReadOnlyList<SmallTrend> Trends, ValueScale Scale, ChartTable? Table)
{
    public const int Fewest = 2, Most = 8;

    /// <summary>Where one band ends and another begins; they bear their words on the axis.</summary>
    public IReadOnlyList<double> Borders { get; init; } = [];

    /// <summary>Why there is nothing to see; null where there is.</summary>
    public string? Instead { get; init; }
}

/// <summary>One of them.</summary>
/// <param name="Name">Of the team or the service.</param>
/// <param name="Href">Its trends alone.</param>
/// <param name="Said">The figure of the whole period with its n; or why there is none.</param>
/// <param name="Points">One for each bucket.</param>
public sealed record SmallTrend(string Name, string Href, string Said, IReadOnlyList<SeriesPoint> Points);
