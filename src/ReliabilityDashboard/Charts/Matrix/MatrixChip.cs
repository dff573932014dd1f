namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Stands for the marks of a column that are not drawn: a pale mirrored histogram and a chip with their number.</summary>
/// <param name="Column">The column.</param>
/// <param name="Marks">Those it stands for.</param>
/// <param name="Lines">On the chip.</param>
/// <param name="Box">The chip.</param>
/// <param name="Bars">The histogram; none crosses a threshold.</param>
public sealed record MatrixChip(
    FrequencyColumn Column, IReadOnlyList<MatrixMark> Marks, IReadOnlyList<string> Lines, Box Box, IReadOnlyList<Box> Bars)
{
    /// <summary>A bar of the histogram, px.</summary>
    private const double Bar = 16;
    /// <summary>Of 11 px type; from the chip's edge to its words; between a chip and what stands beside it.</summary>
    private const double Letter = 5.7, Line = 14, Inside = 4, Beside = 2;

    /// <summary>"+ 96 seen once, up to € 9 k each".</summary>
    public string Said => $"+ {Marks.Count} {Column.Seen}, up to {Dearest} each";

    private string Dearest => Highest(Marks);

    /// <summary>The chip where it hides least of its histogram and no mark, no threshold; null where there is no such place.</summary>
    /// <param name="stretch">The column or its part.</param>
    /// <param name="rest">The marks it is to stand for.</param>
    /// <param name="placed">The marks that stand there.</param>
    /// <param name="plane">The axes.</param>
    /// <param name="must">Over what is there rather than not at all.</param>
    public static MatrixChip? Place(
        Stretch stretch, IReadOnlyList<MatrixMark> rest, IReadOnlyList<PlacedMark> placed, MatrixPlane plane, bool must)
    {
        var lines = LinesOf(stretch, rest);
        var width = Math.Min(stretch.Right - stretch.Left - 2 * Beside, lines.Max(line => line.Length) * Letter + 2 * Inside);
        var height = lines.Count * Line + Inside;
        var (left, bars) = ((stretch.Left + stretch.Right - width) / 2, BarsOf(stretch, rest, plane));
        var rows = rest.Select(plane.RowOf).ToArray();
        var (top, bottom) = (MatrixPlane.NameStrip, plane.ShelfTop - MatrixPlane.NameStrip - height);
        Box? best = null;
        var least = int.MaxValue;
        for (var y = bottom; y >= top; y -= Beside)
        {
            var box = new Box(left, y, width, height);
            if (plane.ImpactLine is { } line && line > y - Beside && line < y + height + Beside) continue;
            if (placed.Any(mark => mark.Box.Meets(box))) continue;
            var hidden = rows.Count(row => row >= y && row <= y + height);
            if (hidden < least) (best, least) = (box, hidden);
        }
        if (best is null && must) best = new(left, Math.Max(0, bottom), width, height);
        return best is { } found ? new(stretch.Column, rest, lines, found, bars) : null;
    }

    private static IReadOnlyList<string> LinesOf(Stretch stretch, IReadOnlyList<MatrixMark> rest)
    {
        var room = stretch.Right - stretch.Left - 2 * (Beside + Inside);
        IReadOnlyList<string>[] ways =
        [
            [$"+ {rest.Count} {stretch.Column.Seen}", $"up to {Highest(rest)} each"],
            [$"+ {rest.Count} {stretch.Column.Seen}", $"up to {Highest(rest)}"],
            [$"+ {rest.Count}", $"up to {Highest(rest)}"],
            [$"+ {rest.Count}"],
        ];
        return ways.FirstOrDefault(way => way.All(line => line.Length * Letter <= room)) ?? ["+"];
    }

    private static IReadOnlyList<Box> BarsOf(Stretch stretch, IReadOnlyList<MatrixMark> rest, MatrixPlane plane)
    {
        var from = plane.ImpactLine ?? plane.ShelfTop;
        var bins = rest.GroupBy(mark => mark.Impact < plane.ShelfBelow ? int.MaxValue : (int)Math.Floor((plane.RowOf(mark) - from) / Bar))
            .ToArray();
        var (most, widest, middle) =
            (bins.Max(bin => bin.Count()), stretch.Right - stretch.Left - 8, (stretch.Left + stretch.Right) / 2);
        return
        [
            .. bins.Select(bin =>
            {
                var width = Math.Max(3, widest * bin.Count() / most);
                var top = bin.Key == int.MaxValue ? plane.ShelfTop + (plane.Height - plane.ShelfTop - Bar) / 2 : from + bin.Key * Bar;
                return new Box(middle - width / 2, top + 1, width, Bar - 2);
            }),
        ];
    }

    private static string Highest(IReadOnlyList<MatrixMark> marks) => marks.MaxBy(mark => mark.Impact)!.ImpactShown;
}
