using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>What a chart is drawn on: the theme's colours and the room there is, in CSS pixels.</summary>
public sealed record ChartCanvas(Palette Palette, int Width, int Height)
{
    /// <summary>Under this width labels and margins shrink.</summary>
    public bool IsNarrow => Width < 480;
}
