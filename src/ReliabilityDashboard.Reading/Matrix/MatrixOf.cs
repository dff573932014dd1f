namespace ReliabilityDashboard.Reading.Matrix;

/// <summary>What the marks are groups of; never both in one chart.</summary>
public enum MatrixOf { Incidents, Crashes }
