namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>A place on an axis and its word.</summary>
public readonly record struct Tick(double At, string Text);
