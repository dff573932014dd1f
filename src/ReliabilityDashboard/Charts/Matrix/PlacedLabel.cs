namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>A name that found its place.</summary>
public sealed record PlacedLabel(int Index, IReadOnlyList<string> Lines, LabelSide Side, Box Box);
