namespace ReliabilityDashboard.Charts.Table;

/// <summary>A column of a table twin; numbers stand at the right and go bare into the CSV file.</summary>
public sealed record ChartColumn(string Title, bool IsNumber = false);
