using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>A named stretch of the value axis, in the metric's unit; without a bound it reaches to the plot's edge.</summary>
/// <remarks>Tinted by its kind.</remarks>
public sealed record ChartBand(string Name, double? From, double? To, TagKind Kind);
