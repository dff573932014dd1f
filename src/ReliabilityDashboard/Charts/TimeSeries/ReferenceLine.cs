namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>A dashed line across the plot with its word, such as a target or a frozen baseline.</summary>
public sealed record ReferenceLine(string Name, double Value);
