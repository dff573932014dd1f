namespace ReliabilityDashboard.Domain.Dependencies.Layout;

/// <summary>A box that is to be placed.</summary>
/// <param name="Id">By which lines name it, and by which boxes are ordered where nothing else orders them.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record LayoutBox(string Id, double Width, double Height)
{
    /// <summary>The row that it must stand in, from the top; null: below all that call it. All boxes say one, or none does.</summary>
    public int? Row { get; init; }
}

/// <summary>A line from a box to another.</summary>
public readonly record struct LayoutLine(string From, string To);

/// <summary>A point of a drawing, in pixels from its left upper corner.</summary>
public readonly record struct LayoutPoint(double X, double Y);

/// <summary>How far apart boxes stand.</summary>
/// <param name="Column">Between two of one row.</param>
/// <param name="Row">Between two rows.</param>
public sealed record LayoutSpacing(double Column = 30, double Row = 74);

/// <summary>Boxes and lines that have their place.</summary>
/// <param name="Width">Of the drawing.</param>
/// <param name="Height">Of the drawing.</param>
/// <param name="Boxes">The left upper corner of each box, by its id.</param>
/// <param name="Lines">The points that each line goes through, from the edge of its caller to that of its callee.</param>
/// <param name="Rows">The upper edge of each row.</param>
public sealed record PlacedGraph(
    double Width, double Height, IReadOnlyDictionary<string, LayoutPoint> Boxes,
    IReadOnlyDictionary<LayoutLine, IReadOnlyList<LayoutPoint>> Lines, IReadOnlyList<double> Rows);
