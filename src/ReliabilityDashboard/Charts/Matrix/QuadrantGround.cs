using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.LayoutLib.AnnotationLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The four quadrants: tints, names in their corners with what they hold, dashed thresholds.</summary>
internal static class QuadrantGround
{
    public static void Add(Layout layout, MatrixChartData data, MatrixPlane plane, Palette palette)
    {
        if (plane is not { Counts.Line: { } across, ImpactLine: { } high }) return;
        layout.Shapes.Add(Tint(palette.WarnWash, new(0, 0, across, high)));
        layout.Shapes.Add(Tint(palette.BadWash, new(across, 0, plane.Width - across, high)));
        layout.Shapes.Add(Tint(palette.NeutralWash, new(across, high, plane.Width - across, plane.Height - high)));
        if (data.AsBefore is { HasQuadrants: true } before)
        {
            if (before.FrequentFrom != data.FrequentFrom)
                layout.Shapes.Add(Line(palette, new(plane.Counts.LineOf(before.FrequentFrom!.Value), 0, 0, plane.Height), "1px,4px"));
            if (before.ImpactThreshold is { } was && was != data.ImpactThreshold && plane.Holds(was))
                layout.Shapes.Add(Line(palette, new(0, plane.Y(was), plane.Width, 0), "1px,4px"));
        }
        layout.Shapes.Add(Line(palette, new(across, 0, 0, plane.Height), "4px,3px"));
        layout.Shapes.Add(Line(palette, new(0, high, plane.Width, 0), "4px,3px"));
        foreach (var name in QuadrantName.Of(data, plane))
        {
            var word = HouseLayout.Word(name.Text, name.Colour(palette), weight: 600);
            (word.XRef, word.YRef, word.X, word.Y) = ("x", "y", name.X, name.Y);
            (word.XAnchor, word.YAnchor) = (name.AtLeft ? XAnchorEnum.Left : XAnchorEnum.Right, YAnchorEnum.Middle);
            if (name.Text != "") layout.Annotations.Add(word);
        }
    }

    private static Shape Tint(string colour, Box box) => Shape(Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Rect, box, colour, 0);

    private static Shape Line(Palette palette, Box box, string dash)
    {
        var line = Shape(Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line, box, null, 1.25m);
        (line.Layer, line.Line.Color, line.Line.Dash) = (Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Between, palette.Ink2, dash);
        return line;
    }

    internal static Shape Shape(Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum type, Box box, string? fill, decimal stroke) => new()
    {
        Type = type, Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Below, XRef = "x", X0 = box.X, X1 = box.X + box.Width, YRef = "y",
        Y0 = box.Y, Y1 = box.Y + box.Height, FillColor = fill, Line = new() { Width = stroke },
    };
}
