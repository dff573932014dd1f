namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>A rectangle in pixels from the plot's upper left corner.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>Whether both share any area.</summary>
    public bool Meets(Box other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

    public bool Holds((double X, double Y) point) => point.X > X && point.X < X + Width && point.Y > Y && point.Y < Y + Height;
}
