using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The name of a quadrant in its corner, with what it holds, as long as there is room.</summary>
/// <param name="Text">Empty where there is none.</param>
/// <param name="Colour">Of its letters.</param>
/// <param name="AtLeft">It begins at its place, else it ends there.</param>
/// <param name="X">Px from the plot's left.</param>
/// <param name="Y">Its middle, px from the plot's top.</param>
/// <param name="Box">What it takes.</param>
internal sealed record QuadrantName(string Text, Func<Palette, string> Colour, bool AtLeft, double X, double Y, Box Box)
{
    /// <summary>Width of a letter, with a little room.</summary>
    private const double Letter = 6;

    /// <summary>All four; none without thresholds.</summary>
    public static IReadOnlyList<QuadrantName> Of(MatrixChartData data, MatrixPlane plane)
    {
        if (plane is not { Counts.Line: { } across, ImpactLine: not null }) return [];
        return
        [
            Name(Quadrant.TickingTimeBomb, "Ticking time bombs", palette => palette.Warn, left: true, top: true),
            Name(Quadrant.ImmediateFire, "Immediate fires", palette => palette.Bad, left: false, top: true),
            Name(Quadrant.Backlog, "Backlog", palette => palette.Ink2, left: true, top: false),
            Name(Quadrant.Noise, "Noise", palette => palette.Ink2, left: false, top: false),
        ];

        QuadrantName Name(Quadrant quadrant, string name, Func<Palette, string> colour, bool left, bool top)
        {
            // At the top stands the grip of the line between them.
            var room = (left ? across : plane.Width - across) - (top ? 22 : 12);
            var (count, total) = data.Holds(quadrant);
            // While a threshold is tried it counts how many cross it, not what they cost.
            if (data.AsBefore is { HasQuadrants: true } before && before.Holds(quadrant).Count is var was)
                (count, total) = (was == count ? count : $"{was} now {count}", null);
            string[] ways = [.. total is null ? [] : new[] { $"{name} {count} · {total}" }, $"{name} {count}", count];
            var text = ways.FirstOrDefault(way => way.Length * Letter <= room) ?? "";
            var y = top ? MatrixPlane.NameStrip / 2 : plane.ShelfTop - MatrixPlane.NameStrip / 2;
            var width = text.Length * Letter + 8;
            return new(text, colour, left, left ? 6 : plane.Width - 6, y, new(left ? 0 : plane.Width - width, y - 10, width, 20));
        }
    }
}
