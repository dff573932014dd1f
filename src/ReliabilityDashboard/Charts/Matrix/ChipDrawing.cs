using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.LayoutLib.AnnotationLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Draws what stands for marks that are not drawn.</summary>
internal static class ChipDrawing
{
    public static void Add(Layout layout, MatrixChip chip, Palette palette)
    {
        foreach (var bar in chip.Bars)
            layout.Shapes.Add(
                QuadrantGround.Shape(Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Rect, bar, Colours.Thin(palette.LineStrong, 0.5), 0));
        var box = QuadrantGround.Shape(Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Rect, chip.Box, palette.Raised, 1);
        (box.Layer, box.Line.Color) = (Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Between, palette.Control);
        layout.Shapes.Add(box);
        var word = HouseLayout.Word("", palette.Ink, size: 11);
        word.Text = ChartText.Lines(chip.Lines);
        (word.XRef, word.YRef, word.XAnchor, word.YAnchor) = ("x", "y", XAnchorEnum.Center, YAnchorEnum.Middle);
        (word.X, word.Y) = (chip.Box.X + chip.Box.Width / 2, chip.Box.Y + chip.Box.Height / 2);
        layout.Annotations.Add(word);
    }

    /// <summary>Points that cannot be seen, so that chips are pointed at and walked to like marks.</summary>
    public static IEnumerable<KeyedTrace> Trace(IReadOnlyList<MatrixChip> chips) => chips.Count == 0
        ? []
        :
        [
            new(
                new Scatter
                {
                    Name = "More", Mode = ModeFlag.Markers, ShowLegend = false, HoverInfo = HoverInfoFlag.Text,
                    X = [.. chips.Select(chip => (object)(chip.Box.X + chip.Box.Width / 2))],
                    Y = [.. chips.Select(chip => (object)(chip.Box.Y + chip.Box.Height / 2))],
                    HoverTextArray = [.. chips.Select(chip => ChartText.Lines(chip.Said, "Listed beside the chart"))],
                    Marker = new() { Size = 30, Color = Colours.None, Line = new() { Width = 0 } },
                },
                [.. chips]),
        ];
}
