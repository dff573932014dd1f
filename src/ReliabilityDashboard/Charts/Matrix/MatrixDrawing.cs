using Plotly.Blazor.LayoutLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Draws the impact and frequency matrix: both axes count the pixels of its layout.</summary>
public static class MatrixDrawing
{
    public static ChartDrawing Draw(MatrixChartData data, ChartCanvas canvas)
    {
        var room = PlotRoom.Of(canvas);
        var placed = MatrixLayout.Of(data, room.Width, room.Height);
        var layout = HouseLayout.Create(
            canvas, room.Margin, FrequencyAxis(placed.Plane, canvas), [ImpactAxis(data, placed.Plane, canvas)]);
        QuadrantGround.Add(layout, data, placed.Plane, canvas.Palette);
        foreach (var edge in Enumerable.Range(1, FrequencyColumn.All.Count - 1)) layout.Shapes.Add(Edge(edge, placed.Plane, canvas));
        foreach (var chip in placed.Chips) ChipDrawing.Add(layout, chip, canvas.Palette);
        var labels = MatrixLabels.Place(data, placed);
        foreach (var label in labels) MatrixLabels.Add(layout, label, canvas.Palette);
        if (placed.Marks.FirstOrDefault(one => one.Mark.Group == data.Chosen) is { } chosen) layout.Shapes.Add(Ring(chosen, canvas));
        return new(
            [
                .. MatrixTraces.Draw(placed.Marks, labels.Select(label => label.Mark).ToHashSet(), canvas.Palette),
                .. ChipDrawing.Trace(placed.Chips),
            ],
            layout);
    }

    private static XAxis FrequencyAxis(MatrixPlane plane, ChartCanvas canvas)
    {
        var axis = HouseLayout.X(canvas.Palette);
        var column = plane.Counts.ColumnWidth;
        axis.Range = [0, plane.Width];
        axis.Title = new()
        {
            Text = FrequencyWords.Axis,
            Standoff = 6,
            Font = new() { Size = 12, Color = canvas.Palette.Ink2 },
        };
        axis.TickMode = Plotly.Blazor.LayoutLib.XAxisLib.TickModeEnum.Array;
        axis.TickAngle = 0;
        axis.TickVals = [.. FrequencyColumn.All.Select((_, index) => (object)((index + 0.5) * column))];
        axis.TickText = [.. FrequencyColumn.All.Select(one => (object)(canvas.IsNarrow ? one.ShortName : one.Name))];
        return axis;
    }

    private static YAxis ImpactAxis(MatrixChartData data, MatrixPlane plane, ChartCanvas canvas)
    {
        var axis = HouseLayout.Y(canvas.Palette);
        axis.Range = [plane.Height, 0];
        if (HasTitle(canvas))
            axis.Title = new()
            {
                Text = ChartText.Escape(ImpactAxisTitle(data)),
                Standoff = 8,
                Font = new() { Size = 12, Color = canvas.Palette.Ink2 },
            };
        axis.TickMode = Plotly.Blazor.LayoutLib.YAxisLib.TickModeEnum.Array;
        var ticks = ImpactTicks(data, plane);
        axis.TickVals = [.. ticks.Select(tick => (object)tick.Y)];
        axis.TickText = [.. ticks.Select(tick => (object)string.Join("<br>", tick.Lines.Select(ChartText.Escape)))];
        return axis;
    }

    /// <summary>A low plot has no room for it: then it stands beneath.</summary>
    private static bool HasTitle(ChartCanvas canvas) => !canvas.IsNarrow && canvas.Height >= LeastForTitle;

    /// <summary>Px of height from which on the axis bears its title.</summary>
    internal const int LeastForTitle = 320;

    internal static string ImpactAxisTitle(MatrixChartData data) => $"{data.ImpactTitle}, log scale";

    /// <summary>Amounts beside the axis, px from the plot's top, and the word of its shelf.</summary>
    internal static IReadOnlyList<(double Y, IReadOnlyList<string> Lines)> ImpactTicks(MatrixChartData data, MatrixPlane plane) =>
    [
        .. LogTicks.Between(plane.Bottom, plane.Top, (int)(plane.Height / 50))
            .Select(tick => (plane.Y(tick.At), (IReadOnlyList<string>)[data.Say(tick.At)])),
        .. plane.ShelfBelow is { } below ? [(plane.Y(0), ["below", data.Say(below)])]
            : Array.Empty<(double, IReadOnlyList<string>)>(),
    ];

    /// <summary>Between two columns.</summary>
    private static Shape Edge(int column, MatrixPlane plane, ChartCanvas canvas)
    {
        var edge = QuadrantGround.Shape(
            Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line, new(column * plane.Counts.ColumnWidth, 0, 0, plane.Height), null, 1);
        edge.Line.Color = canvas.Palette.Line;
        return edge;
    }

    /// <summary>Around the chosen.</summary>
    private static Shape Ring(PlacedMark chosen, ChartCanvas canvas)
    {
        var ring = QuadrantGround.Shape(
            Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Circle, new(chosen.X - 10, chosen.Y - 10, 20, 20), null, 2);
        (ring.Layer, ring.Line.Color) = (Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Above, canvas.Palette.Accent);
        return ring;
    }

    public static string Tooltip(MatrixMark mark) =>
        ChartText.Lines(
            mark.Title,
            string.Join(
                " · ", new[] { mark.QuadrantName, CategoryNames.Title(mark.Category) }.Where(word => word is not null)),
            $"{CountWords.Times(mark.Occurrences)}, {FrequencyWords.Say(mark.Frequency)} per week",
            $"{mark.ImpactShown} per occurrence",
            mark.Assumed
        );
}
