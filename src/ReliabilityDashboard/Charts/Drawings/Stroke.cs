namespace ReliabilityDashboard.Charts.Drawings;

/// <summary>A line's ink: colour, width in px, and its dashes as SVG writes them; null: solid.</summary>
public sealed record Stroke(string Colour, double Width = 1, string? Dash = null)
{
    /// <summary>The dashes of reference lines and of what is told from another line by them.</summary>
    public const string Dashes = "4 3";

    /// <summary>A line of dots.</summary>
    public const string Dots = "1.5 3";
}
