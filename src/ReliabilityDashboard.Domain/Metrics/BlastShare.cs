namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How far one incident reached.</summary>
/// <param name="Value">A fraction from 0 to 1.</param>
/// <param name="Kind">Of users or of services.</param>
public readonly record struct BlastShare(double Value, ShareKind Kind);
