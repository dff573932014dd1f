using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.LayoutLib.AnnotationLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The four quadrants: tints, names in their corners, dashed thresholds with their word.</summary>
internal static class QuadrantGround
{
    /// <summary>Room that a corner's name takes, px.</summary>
    public const double NameWidth = 120, NameHeight = 22;
    /// <summary>Far outside of every matrix; a logarithmic axis has no 0.</summary>
    private const double Nothing = 1e-12, Everything = 1e15;

    public static void Add(Layout layout, MatrixChartData data, Palette palette, bool narrow)
    {
        if (!data.HasQuadrants) return;
        var (frequency, impact) = (data.FrequencyThreshold!.Value, data.ImpactThreshold!.Value);
        layout.Shapes.Add(Tint(palette.WarnWash, null, frequency, impact, null));
        layout.Shapes.Add(Tint(palette.BadWash, frequency, null, impact, null));
        layout.Shapes.Add(Tint(palette.NeutralWash, frequency, null, null, impact));
        layout.Shapes.Add(Line(palette, vertical: true, frequency));
        layout.Shapes.Add(Line(palette, vertical: false, impact));
        layout.Annotations.Add(Corner("Ticking time bombs", palette.Warn, left: true, top: true));
        layout.Annotations.Add(Corner("Immediate fires", palette.Bad, left: false, top: true));
        layout.Annotations.Add(Corner("Backlog", palette.Ink2, left: true, top: false));
        layout.Annotations.Add(Corner("Noise", palette.Ink2, left: false, top: false));
        if (narrow) return;
        var word = HouseLayout.Word(data.Provisional ? "provisional threshold" : "threshold", palette.Ink2, size: 11);
        (word.XRef, word.X, word.XAnchor, word.XShift) = ("paper", 1, XAnchorEnum.Right, -4);
        (word.YRef, word.Y, word.YAnchor) = ("y", Math.Log10(impact), YAnchorEnum.Bottom);
        layout.Annotations.Add(word);
    }

    /// <summary>A rectangle from the thresholds outwards; without a bound it reaches beyond the plot, which cuts it off.</summary>
    private static Shape Tint(string colour, double? left, double? right, double? bottom, double? top) => new()
    {
        Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Rect, Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Below,
        XRef = "x", X0 = left ?? Nothing, X1 = right ?? Everything, YRef = "y", Y0 = bottom ?? Nothing, Y1 = top ?? Everything,
        FillColor = colour, Line = new() { Width = 0 },
    };

    private static Shape Line(Palette palette, bool vertical, double at) => new()
    {
        Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line, Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Between,
        XRef = vertical ? "x" : "paper", X0 = vertical ? at : 0, X1 = vertical ? at : 1,
        YRef = vertical ? "paper" : "y", Y0 = vertical ? 0 : at, Y1 = vertical ? 1 : at,
        Line = new() { Color = palette.Ink2, Width = 1.25m, Dash = "4px,3px" },
    };

    private static Annotation Corner(string name, string colour, bool left, bool top)
    {
        var word = HouseLayout.Word(name, colour, weight: 600);
        (word.XRef, word.YRef, word.X, word.Y) = ("paper", "paper", left ? 0 : 1, top ? 1 : 0);
        (word.XAnchor, word.XShift) = (left ? XAnchorEnum.Left : XAnchorEnum.Right, left ? 5 : -5);
        (word.YAnchor, word.YShift) = (top ? YAnchorEnum.Top : YAnchorEnum.Bottom, top ? -2 : 2);
        return word;
    }
}
