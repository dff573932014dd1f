namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>On which side of its mark a name stands; of the last four the name ends or begins at the mark.</summary>
public enum LabelSide { Right, Left, Above, Below, AboveLeft, BelowLeft, AboveRight, BelowRight }

