namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Finds room for the names of the few marks that bear one.</summary>
public static class LabelPlacement
{
    /// <summary>Width of a letter and height of a line of the 12 px type, with a little room.</summary>
    private const double Letter = 6.1, Line = 16;
    /// <summary>From a mark's middle to its name.</summary>
    private const double Gap = 9;
    /// <summary>Half of a mark.</summary>
    private const double Mark = 6;

    /// <summary>Where names stand; a mark without room for its name is left out (the list beside the chart has it).</summary>
    /// <param name="places">Of all marks, px.</param>
    /// <param name="labelled">Indices of the marks with a name, and the names; the first find their place first.</param>
    /// <param name="plane">The plot.</param>
    /// <param name="frequencyLine">Px from the left of the threshold that no name may cross.</param>
    /// <param name="impactLine">Px from the top of the threshold that no name may cross.</param>
    /// <param name="taken">Boxes that are already used, such as the quadrants' names.</param>
    public static IReadOnlyList<PlacedLabel> Place(
        IReadOnlyList<(double X, double Y)> places, IEnumerable<(int Index, string Text)> labelled, MatrixPlane plane,
        double? frequencyLine, double? impactLine, IEnumerable<Box> taken)
    {
        List<Box> used = [.. taken];
        List<PlacedLabel> placed = [];
        foreach (var (index, text) in labelled)
        {
            var (x, y) = places[index];
            var width = text.Length * Letter;
            foreach (var (side, box) in Sides(x, y, width))
            {
                if (!Fits(box, plane, frequencyLine, impactLine) || used.Any(box.Meets)) continue;
                if (places.Where((_, other) => other != index).Any(other => box.Meets(new(other.X - Mark, other.Y - Mark, 2 * Mark, 2 * Mark)))) continue;
                used.Add(box);
                placed.Add(new(index, text, side, box));
                break;
            }
        }
        return placed;
    }

    private static IEnumerable<(LabelSide, Box)> Sides(double x, double y, double width) =>
    [
        (LabelSide.Right, new(x + Gap, y - Line / 2, width, Line)),
        (LabelSide.Left, new(x - Gap - width, y - Line / 2, width, Line)),
        (LabelSide.Above, new(x - width / 2, y - Gap - Line, width, Line)),
        (LabelSide.Below, new(x - width / 2, y + Gap, width, Line)),
    ];

    private static bool Fits(Box box, MatrixPlane plane, double? frequencyLine, double? impactLine) =>
        box.X >= 2 && box.X + box.Width <= plane.Width - 2 && box.Y >= 2 && box.Y + box.Height <= plane.Height - 2 &&
        !(frequencyLine > box.X - 2 && frequencyLine < box.X + box.Width + 2) &&
        !(impactLine > box.Y - 1 && impactLine < box.Y + box.Height + 1);
}
