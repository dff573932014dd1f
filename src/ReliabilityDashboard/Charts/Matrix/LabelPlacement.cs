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
    /// <param name="labelled">Indices of the marks with a name, and the lines of the names in every way they may be broken, the best first;
    /// the first find their place first.</param>
    /// <param name="plane">The plot.</param>
    /// <param name="frequencyLine">Px from the left of the threshold that no name may cross.</param>
    /// <param name="impactLine">Px from the top of the threshold that no name may cross.</param>
    /// <param name="taken">Boxes that are already used, such as the quadrants' names.</param>
    public static IReadOnlyList<PlacedLabel> Place(
        IReadOnlyList<(double X, double Y)> places,
        IEnumerable<(int Index, IReadOnlyList<IReadOnlyList<string>> Ways)> labelled,
        MatrixPlane plane,
        double? frequencyLine, double? impactLine, IEnumerable<Box> taken)
    {
        List<Box> used = [.. taken];
        List<PlacedLabel> placed = [];
        foreach (var (index, ways) in labelled)
        {
            if (ways.SelectMany(lines => Around(index, lines)).FirstOrDefault(label => IsFree(label.Box, index)) is not { } found) continue;
            used.Add(found.Box);
            placed.Add(found);
        }
        return placed;

        IEnumerable<PlacedLabel> Around(int index, IReadOnlyList<string> lines) =>
            Sides(places[index].X, places[index].Y, lines.Max(line => line.Length) * Letter, lines.Count * Line)
                .Select(found => new PlacedLabel(index, lines, found.Side, found.Box));

        bool IsFree(Box box, int index) => Fits(box, plane, frequencyLine, impactLine) && !used.Any(box.Meets)
            && !places.Where((_, other) => other != index).Any(other => box.Meets(new(other.X - Mark, other.Y - Mark, 2 * Mark, 2 * Mark)));
    }

    private static IEnumerable<(LabelSide Side, Box Box)> Sides(double x, double y, double width, double height) =>
    [
        (LabelSide.Right, new(x + Gap, y - height / 2, width, height)),
        (LabelSide.Left, new(x - Gap - width, y - height / 2, width, height)),
        (LabelSide.Above, new(x - width / 2, y - Gap - height, width, height)),
        (LabelSide.Below, new(x - width / 2, y + Gap, width, height)),
        (LabelSide.AboveLeft, new(x + Mark - width, y - Gap - height, width, height)),
        (LabelSide.BelowLeft, new(x + Mark - width, y + Gap, width, height)),
        (LabelSide.AboveRight, new(x - Mark, y - Gap - height, width, height)),
        (LabelSide.BelowRight, new(x - Mark, y + Gap, width, height)),
    ];

    private static bool Fits(Box box, MatrixPlane plane, double? frequencyLine, double? impactLine) =>
        box.X >= 2 && box.X + box.Width <= plane.Width - 2 && box.Y >= 2 && box.Y + box.Height <= plane.Height - 2 &&
        !(frequencyLine > box.X - 2 && frequencyLine < box.X + box.Width + 2) &&
        !(impactLine > box.Y - 1 && impactLine < box.Y + box.Height + 1);
}

/// <summary>A rectangle in pixels from the plot's upper left corner.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>Whether both share any area.</summary>
    public bool Meets(Box other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
}

/// <summary>On which side of its mark a name stands; of the last four the name ends or begins at the mark.</summary>
public enum LabelSide { Right, Left, Above, Below, AboveLeft, BelowLeft, AboveRight, BelowRight }

/// <summary>A name that found its place.</summary>
public sealed record PlacedLabel(int Index, IReadOnlyList<string> Lines, LabelSide Side, Box Box);
