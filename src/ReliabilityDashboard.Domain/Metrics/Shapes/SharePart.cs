namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>Another share of the same records, which stands beside the metric and is not in it.</summary>
/// <param name="Name">Its name after the metric's id.</param>
/// <param name="Line">Over its column of the table: "handled errors".</param>
/// <param name="Label">Under the chart: "with a handled error".</param>
/// <param name="Value">The share.</param>
public sealed record SharePart(string Name, string Line, string Label, Func<ShareFigures, Measured> Value);
