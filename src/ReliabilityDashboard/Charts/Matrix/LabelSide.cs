namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>On which side of its mark a name stands.</summary>
public enum LabelSide { Right, Left, Above, Below }

