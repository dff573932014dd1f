namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The matrix in pixels from the plot's upper left corner: where a count and an impact stand.</summary>
/// <param name="Counts">From left to right.</param>
/// <param name="Bottom">Impact at the lower end of the axis.</param>
/// <param name="Top">Impact at its upper end.</param>
/// <param name="ShelfBelow">What is less stands on the shelf under the axis; null: nothing is.</param>
/// <param name="Threshold">Of the impact; null: there are no quadrants.</param>
/// <param name="Height">Of the plot, px.</param>
public sealed record MatrixPlane(
    FrequencyScale Counts, double Bottom, double Top, double? ShelfBelow, double? Threshold, double Height)
{
    /// <summary>Above and below the axis, where the quadrants' names stand and no mark.</summary>
    public const double NameStrip = 26;
    /// <summary>Room for two rows of marks.</summary>
    private const double Shelf = 34;
    /// <summary>Half of a mark with its gap: so far from a threshold and from a column's edge.</summary>
    private const double Half = Beeswarm.Apart / 2;

    public double Width => Counts.Width;

    /// <summary>Top of the shelf, or the lower edge.</summary>
    public double ShelfTop => Height - (ShelfBelow is null ? 0 : Shelf);

    public double? ImpactLine => Threshold is { } high ? Y(high) : null;

    /// <summary>Bounds that hold every mark and the threshold, with room for marks at the edges.</summary>
    public static MatrixPlane Of(MatrixChartData data, double width, double height)
    {
        var threshold = data.HasQuadrants ? data.ImpactThreshold : null;
        var shelf = ShelfOf(data, threshold);
        var (bottom, top) = Bounds(data.Marks.Select(mark => mark.Impact), threshold, shelf);
        var counts = new FrequencyScale(
            width, data.FrequentFrom, data.Marks.Select(mark => mark.Occurrences).DefaultIfEmpty(1).Max());
        return new(counts, bottom, top, shelf, threshold, height);
    }

    /// <summary>Px from the top.</summary>
    public double Y(double impact) => impact < ShelfBelow
        ? (ShelfTop + Height) / 2
        : AxisBottom - Math.Max(1, AxisBottom - NameStrip) * Math.Log10(impact / Bottom) / Math.Log10(Top / Bottom);

    /// <summary>Whether the axis reaches an impact.</summary>
    public bool Holds(double impact) => impact >= Bottom && impact <= Top;

    /// <summary>The impact that stands at a height, px from the top; beyond the axis that of its end.</summary>
    public double ImpactAt(double y) =>
        Bottom * Math.Pow(Top / Bottom, Math.Clamp((AxisBottom - y) / Math.Max(1, AxisBottom - NameStrip), 0, 1));

    /// <summary>Where the middle of a mark may stand: on its side of both thresholds, inside its column; negative sizes where there is no
    /// room.</summary>
    public Box RoomOf(MatrixMark mark)
    {
        var stretch = Counts.StretchOf(mark.Occurrences);
        var (top, bottom) = (mark.Impact < ShelfBelow, ImpactLine) switch
        {
            (true, _) => (ShelfTop, Height),
            (_, null) => (NameStrip - Half, AxisBottom + Half),
            (_, { } line) => mark.Impact >= Threshold ? (NameStrip - Half, line) : (line, AxisBottom + Half),
        };
        return new(stretch.Left + Half, top + Half, stretch.Right - stretch.Left - 2 * Half, bottom - top - 2 * Half);
    }

    /// <summary>Where a mark would stand if nothing was in its way, on its side of the threshold.</summary>
    public double RowOf(MatrixMark mark)
    {
        var room = RoomOf(mark);
        return Math.Clamp(Y(mark.Impact), room.Y, Math.Max(room.Y, room.Y + room.Height));
    }

    private double AxisBottom => ShelfTop - NameStrip;

    /// <summary>Never above the threshold, or the shelf would hold both sides of it.</summary>
    private static double? ShelfOf(MatrixChartData data, double? threshold)
    {
        var below = data.IsMoney ? 100 : 0.01;
        while (below > threshold) below /= 10;
        return data.Marks.Any(mark => mark.Impact < below) ? below : null;
    }

    private static (double Bottom, double Top) Bounds(IEnumerable<double> impacts, double? threshold, double? shelf)
    {
        double[] all = [.. impacts.Where(impact => !(impact < shelf)).Concat(new[] { threshold, shelf }.OfType<double>())];
        if (all.Length == 0) return (0.1, 10);
        var (low, high) = (Math.Log10(all.Min()), Math.Log10(all.Max()));
        // At least a decade, or two marks a hair apart would look like opposites.
        if (high - low < 1) (low, high) = shelf is null ? ((low + high) / 2 - 0.5, (low + high) / 2 + 0.5) : (low, low + 1);
        var room = (high - low) * 0.05;
        return (Math.Pow(10, shelf is null ? low - room : low), Math.Pow(10, high + room));
    }
}
