using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.LayoutLib.AnnotationLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The four quadrants: tints, names in their corners with what they hold, dashed thresholds.</summary>
internal static class QuadrantGround
{
    /// <summary>Width of a letter of the names, with a little room.</summary>
    private const double Letter = 6;

    /// <summary>Draws them and tells what the names take.</summary>
    public static IReadOnlyList<Box> Add(Layout layout, MatrixChartData data, MatrixPlane plane, Palette palette)
    {
        if (plane is not { Counts.Line: { } across, ImpactLine: { } high }) return [];
        layout.Shapes.Add(Tint(palette.WarnWash, new(0, 0, across, high)));
        layout.Shapes.Add(Tint(palette.BadWash, new(across, 0, plane.Width - across, high)));
        layout.Shapes.Add(Tint(palette.NeutralWash, new(across, high, plane.Width - across, plane.Height - high)));
        layout.Shapes.Add(Line(palette, new(across, 0, 0, plane.Height)));
        layout.Shapes.Add(Line(palette, new(0, high, plane.Width, 0)));
        return
        [
            Name(Quadrant.TickingTimeBomb, "Ticking time bombs", palette.Warn, left: true, top: true),
            Name(Quadrant.ImmediateFire, "Immediate fires", palette.Bad, left: false, top: true),
            Name(Quadrant.Backlog, "Backlog", palette.Ink2, left: true, top: false),
            Name(Quadrant.Noise, "Noise", palette.Ink2, left: false, top: false),
        ];

        Box Name(Quadrant quadrant, string name, string colour, bool left, bool top)
        {
            var room = (left ? across : plane.Width - across) - 12;
            var (count, total) = data.Holds(quadrant);
            string[] ways = [.. total is null ? [] : new[] { $"{name} {count} · {total}" }, $"{name} {count}", count];
            var text = ways.FirstOrDefault(way => way.Length * Letter <= room) ?? "";
            var y = top ? MatrixPlane.NameStrip / 2 : plane.ShelfTop - MatrixPlane.NameStrip / 2;
            var word = HouseLayout.Word(text, colour, weight: 600);
            (word.XRef, word.YRef, word.X, word.Y) = ("x", "y", left ? 6 : plane.Width - 6, y);
            (word.XAnchor, word.YAnchor) = (left ? XAnchorEnum.Left : XAnchorEnum.Right, YAnchorEnum.Middle);
            if (text != "") layout.Annotations.Add(word);
            var width = text.Length * Letter + 8;
            return new(left ? 0 : plane.Width - width, y - 10, width, 20);
        }
    }

    private static Shape Tint(string colour, Box box) => Shape(Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Rect, box, colour, 0);

    private static Shape Line(Palette palette, Box box)
    {
        var line = Shape(Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line, box, null, 1.25m);
        (line.Layer, line.Line.Color, line.Line.Dash) = (Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Between, palette.Ink2, "4px,3px");
        return line;
    }

    internal static Shape Shape(Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum type, Box box, string? fill, decimal stroke) => new()
    {
        Type = type, Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Below, XRef = "x", X0 = box.X, X1 = box.X + box.Width, YRef = "y",
        Y0 = box.Y, Y1 = box.Y + box.Height, FillColor = fill, Line = new() { Width = stroke },
    };
}
