namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Finds room for names: beside their mark, or further away with a line that leads to it.</summary>
public static class LabelPlacement
{
    /// <summary>Width of a letter and height of a line of the 12 px type, with a little room.</summary>
    private const double Letter = 6.2, Line = 16;
    /// <summary>From a mark's middle to a name beside it; from there to the begin of a leader.</summary>
    private const double Gap = 9, Rim = 7;
    /// <summary>Px from the mark to a name with a leader, the nearest first.</summary>
    private static readonly double[] Distances = [18, 26, 36, 48, 62, 80, 100, 125, 155, 190, 230, 280];

    private static readonly LabelSide[] Sides = Enum.GetValues<LabelSide>();

    /// <summary>Where a leader may lead, and the side of its end where the name stands; straight and steep ones first.</summary>
    private static readonly (LabelSide Side, double Across, double Down)[] Directions =
    [
        .. new[] { 0, 180, 270, 90, 300, 60, 240, 120, 330, 30, 210, 150, 285, 75, 255, 105, 315, 45, 225, 135, 345, 15, 195, 165 }
            .Select(degrees => (SideOf(degrees), Math.Cos(double.DegreesToRadians(degrees)), Math.Sin(double.DegreesToRadians(degrees)))),
    ];

    /// <summary>Where names stand; a mark without room for its name is left out (the list beside the chart has it).</summary>
    /// <param name="layout">The marks.</param>
    /// <param name="labelled">The marks with a name, the lines of the names in every way they may be broken, the best first, and whether a
    /// leader is worth it; the first find their place first.</param>
    /// <param name="taken">What no name and no leader may stand on besides: the quadrants' names.</param>
    public static IReadOnlyList<PlacedLabel> Place(MatrixLayout layout, IEnumerable<WantedLabel> labelled, IEnumerable<Box> taken)
    {
        WantedLabel[] wanted = [.. labelled];
        Box[] names = [.. taken];
        var best = PlaceInOrder(layout, wanted, names);
        // A name that others walled in is placed before them.
        for (var attempt = 0; attempt < wanted.Count(one => one.Leader); attempt++)
        {
            if (wanted.FirstOrDefault(one => one.Leader && !Has(best, one)) is not { } missing) break;
            wanted = [missing, .. wanted.Where(one => one != missing)];
            var placed = PlaceInOrder(layout, wanted, names);
            if (wanted.Count(one => one.Leader && Has(placed, one)) > wanted.Count(one => one.Leader && Has(best, one))) best = placed;
        }
        return best;
    }

    private static bool Has(IEnumerable<PlacedLabel> labels, WantedLabel wanted) => labels.Any(label => label.Mark == wanted.Mark);

    private static List<PlacedLabel> PlaceInOrder(MatrixLayout layout, IEnumerable<WantedLabel> labelled, IEnumerable<Box> taken)
    {
        List<Box> used = [.. taken, .. layout.Chips.Select(chip => chip.Box)];
        Box[] pale = [.. layout.Chips.SelectMany(chip => chip.Bars)];
        List<PlacedLabel> placed = [];
        foreach (var wanted in labelled)
        {
            // What is worth a leader may stand over a histogram, and in another quadrant, where there is no other place.
            var found = Ways(wanted).FirstOrDefault(label => !pale.Any(label.Box.Meets) && IsFree(label, atHome: true))
                ?? (wanted.Leader
                    ? Ways(wanted).FirstOrDefault(label => IsFree(label, atHome: true))
                        ?? Ways(wanted).FirstOrDefault(label => IsFree(label, atHome: false))
                    : null);
            if (found is null) continue;
            used.Add(found.Box);
            placed.Add(found);
        }
        return placed;

        bool IsFree(PlacedLabel label, bool atHome) => Fits(label.Box, layout.Plane)
            && !(atHome && Crosses(layout.Plane, (label.Mark.X, label.Mark.Y), (label.Box.X, label.Box.Y))) && !used.Any(label.Box.Meets)
            && !layout.Marks.Any(mark => label.Box.Meets(mark.Box))
            && !placed.Any(other => other.Leads.Any(label.Box.Holds))
            && label.Leads.All(point => IsFreeFor(point, label.Mark));

        bool IsFreeFor((double X, double Y) point, PlacedMark from) => !used.Any(box => box.Holds(point))
            && !layout.Marks.Any(mark => mark != from && mark.Box.Holds(point))
            && !placed.Any(other => other.Leads.Any(lead => Math.Abs(lead.X - point.X) < 4 && Math.Abs(lead.Y - point.Y) < 4));
    }

    private static IEnumerable<PlacedLabel> Ways(WantedLabel wanted)
    {
        foreach (var lines in wanted.Ways)
            foreach (var side in Sides)
                yield return new(wanted.Mark, lines, BoxAt(wanted.Mark.X, wanted.Mark.Y, Gap, side, lines), null);
        if (!wanted.Leader) yield break;
        foreach (var distance in Distances)
            foreach (var lines in wanted.Ways)
                foreach (var (side, across, down) in Directions)
                {
                    var end = (X: wanted.Mark.X + across * distance, Y: wanted.Mark.Y + down * distance);
                    var begin = (wanted.Mark.X + across * Rim, wanted.Mark.Y + down * Rim);
                    yield return new(wanted.Mark, lines, BoxAt(end.X, end.Y, 1, side, lines), new(begin, end));
                }
    }

    /// <summary>A name on one side of a point.</summary>
    private static Box BoxAt(double x, double y, double gap, LabelSide side, IReadOnlyList<string> lines)
    {
        var (width, height) = (lines.Max(line => line.Length) * Letter, lines.Count * Line);
        // Over and under its mark a name begins or ends at it.
        return new(
            side switch
            {
                LabelSide.Right => x + gap,
                LabelSide.Left => x - gap - width,
                LabelSide.Above or LabelSide.Below => x - width / 2,
                LabelSide.AboveLeft or LabelSide.BelowLeft => x + Rim - width,
                _ => x - Rim,
            },
            side switch
            {
                LabelSide.Right or LabelSide.Left => y - height / 2,
                LabelSide.Below or LabelSide.BelowLeft or LabelSide.BelowRight => y + gap,
                _ => y - gap - height,
            },
            width, height);
    }

    private static LabelSide SideOf(int degrees) => degrees switch
    {
        90 => LabelSide.Below,
        270 => LabelSide.Above,
        <= 45 or >= 315 => LabelSide.Right,
        >= 135 and <= 225 => LabelSide.Left,
        < 90 => LabelSide.BelowRight,
        < 180 => LabelSide.BelowLeft,
        < 270 => LabelSide.AboveLeft,
        _ => LabelSide.AboveRight,
    };

    /// <summary>Inside the plot, above the shelf, wholly in one quadrant.</summary>
    private static bool Fits(Box box, MatrixPlane plane) =>
        box.X >= 2 && box.X + box.Width <= plane.Width - 2 && box.Y >= 2 && box.Y + box.Height <= plane.ShelfTop - 2
        && !Crosses(plane, (box.X - 2, box.Y - 1), (box.X + box.Width + 2, box.Y + box.Height + 1));

    private static bool Crosses(MatrixPlane plane, (double X, double Y) one, (double X, double Y) other) =>
        (plane.Counts.Line is { } across && one.X < across != other.X < across)
        || (plane.ImpactLine is { } high && one.Y < high != other.Y < high);
}

/// <summary>On which side of its mark a name stands; of the last four the name ends or begins at the mark.</summary>
public enum LabelSide { Right, Left, Above, Below, AboveRight, BelowRight, AboveLeft, BelowLeft }

/// <summary>A name that looks for its place.</summary>
public sealed record WantedLabel(PlacedMark Mark, IReadOnlyList<IReadOnlyList<string>> Ways, bool Leader);

/// <summary>A name that found its place.</summary>
public sealed record PlacedLabel(PlacedMark Mark, IReadOnlyList<string> Lines, Box Box, LeaderLine? Leader)
{
    /// <summary>Points of the leader, a few px apart.</summary>
    public IEnumerable<(double X, double Y)> Leads => Leader?.Points ?? [];

    /// <summary>Left of its mark (−1, and it ends there), right of it (1, and it begins there), or over and under its middle (0).</summary>
    public int Side => Math.Abs(Box.X + Box.Width / 2 - Mark.X) < 1 ? 0 : Math.Sign(Box.X + Box.Width / 2 - Mark.X);

    /// <summary>Where it begins, has its middle or ends, by its side.</summary>
    public double X => Box.X + Box.Width * (1 - Side) / 2;
}

/// <summary>From the rim of a mark to its name.</summary>
public sealed record LeaderLine((double X, double Y) From, (double X, double Y) To)
{
    public IEnumerable<(double X, double Y)> Points
    {
        get
        {
            var (across, down) = (To.X - From.X, To.Y - From.Y);
            var steps = Math.Max(2, (int)(Math.Sqrt(across * across + down * down) / 3));
            // The last stands at the name it belongs to.
            return Enumerable.Range(0, steps).Select(step => (From.X + across * step / steps, From.Y + down * step / steps));
        }
    }
}
