namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>A name that found its place.</summary>
public sealed record PlacedLabel(int Index, string Text, LabelSide Side, Box Box);
