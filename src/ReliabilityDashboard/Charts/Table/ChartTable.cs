namespace ReliabilityDashboard.Charts.Table;

/// <summary>What a chart shows, as a table: made from the same data as the picture.</summary>
public sealed record ChartTable(string Name, IReadOnlyList<ChartColumn> Columns, IReadOnlyList<IReadOnlyList<ChartCell>> Rows);
