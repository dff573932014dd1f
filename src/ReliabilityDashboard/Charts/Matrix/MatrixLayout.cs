namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Where everything of the matrix stands, in pixels from the plot's upper left corner.</summary>
/// <param name="Plane">The axes.</param>
/// <param name="Marks">The marks that are drawn.</param>
/// <param name="Chips">What stands for the others.</param>
public sealed record MatrixLayout(MatrixPlane Plane, IReadOnlyList<PlacedMark> Marks, IReadOnlyList<MatrixChip> Chips)
{
    /// <summary>A column of more shows the dearest and a chip for the rest.</summary>
    private const int Most = 40;
    private const int Dearest = 10;

    /// <summary>The same data in the same room is always placed the same.</summary>
    public static MatrixLayout Of(MatrixChartData data, double width, double height)
    {
        var plane = MatrixPlane.Of(data, width, height);
        List<PlacedMark> marks = [];
        List<MatrixChip> chips = [];
        foreach (
            var column in data.Marks.GroupBy(mark => plane.Counts.StretchOf(mark.Occurrences)).OrderBy(column => column.Key.Left)
        )
        {
            var (placed, chip) = Column(column.Key, [.. column], data.Chosen, plane);
            marks.AddRange(placed);
            if (chip is not null) chips.Add(chip);
        }
        return new(plane, marks, chips);
    }

    /// <param name="stretch">The column or its part.</param>
    /// <param name="members">Its marks, the dearest in all first.</param>
    /// <param name="chosen">Drawn whatever it costs.</param>
    /// <param name="plane">The axes.</param>
    private static (IReadOnlyList<PlacedMark> Marks, MatrixChip? Chip) Column(
        Stretch stretch, MatrixMark[] members, string? chosen, MatrixPlane plane)
    {
        if (members.Length <= Most && Place(members, plane) is var all && all.Count == members.Length) return (all, null);
        // Fewer until there is room for the chip.
        for (var drawn = Dearest; ; drawn--)
        {
            var placed = Place([.. members.Where((mark, rank) => rank < drawn || mark.Group == chosen)], plane);
            var shown = placed.Select(one => one.Mark.Group).ToHashSet();
            MatrixMark[] rest = [.. members.Where(mark => !shown.Contains(mark.Group))];
            if (MatrixChip.Place(stretch, rest, placed, plane, must: drawn == 0) is { } chip) return (placed, chip);
        }
    }

    /// <summary>From the highest down; a mark without room is left out.</summary>
    private static List<PlacedMark> Place(IReadOnlyList<MatrixMark> marks, MatrixPlane plane)
    {
        List<PlacedMark> placed = [];
        List<(double X, double Y)> taken = [];
        foreach (var mark in marks.OrderByDescending(mark => mark.Impact).ThenBy(mark => mark.Occurrences).ThenBy(mark => mark.Group))
            if (Beeswarm.Find(plane.Counts.X(mark.Occurrences), plane.Y(mark.Impact), plane.RoomOf(mark), taken) is { } place)
            {
                taken.Add(place);
                placed.Add(new(mark, place.X, place.Y));
            }
        return placed;
    }
}

/// <summary>A mark with its middle, px from the plot's upper left corner.</summary>
public sealed record PlacedMark(MatrixMark Mark, double X, double Y)
{
    /// <summary>Half of a mark as it is drawn.</summary>
    private const double Half = 6;

    public Box Box => new(X - Half, Y - Half, 2 * Half, 2 * Half);
}
