namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>A robust slope through points over time.</summary>
/// <param name="Value">Sen's slope, change per unit of time.</param>
/// <param name="Interval">Its interval; an end is open where the points are too few for it.</param>
/// <param name="Level">Where the line stands at the last point.</param>
/// <param name="N">Number of points.</param>
public sealed record Slope(double Value, Interval Interval, double Level, int N);
