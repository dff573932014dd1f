namespace ReliabilityDashboard.Reading.Matrix;

/// <summary>A threshold that a person set.</summary>
public sealed record SetThreshold(double Value, string By, DateTime At);
