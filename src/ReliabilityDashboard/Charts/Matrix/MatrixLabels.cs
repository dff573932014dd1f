using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.LayoutLib.AnnotationLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The names in the plot: the five dearest in all first, then those that find room beside their mark.</summary>
public static class MatrixLabels
{
    /// <summary>A name of up to so many letters may stand in one line; any may stand in two of the second length, where a longer one is
    /// cut. The tooltip has it whole.</summary>
    private const int LongestName = 38,
        LongestLine = 24,
        LongestOnPhone = 16,
        ShortestOnPhone = 11;
    /// <summary>A plot of less px is a phone's: there is room for the five and no more.</summary>
    private const double Phone = 400;
    private const int First = 5,
        Most = 12;

    public static IReadOnlyList<PlacedLabel> Place(MatrixChartData data, MatrixLayout layout)
    {
        var placed = layout.Marks.ToDictionary(one => one.Mark.Group);
        var line = layout.Plane.Width < Phone ? LongestOnPhone : LongestLine;
        var wanted = data.Marks.Take(First).Concat(data.Marks.Where(mark => mark.Group == data.Chosen))
            .Select(mark => (Mark: mark, Leader: true))
            .Concat(data.Marks.Take(line == LongestLine ? Most : First).Select(mark => (Mark: mark, Leader: false)))
            .DistinctBy(one => one.Mark.Group)
            .Where(one => placed.ContainsKey(one.Mark.Group))
            .Select(one => new WantedLabel(placed[one.Mark.Group], Ways(one.Mark.Title, line), one.Leader));
        return LabelPlacement.Place(layout, wanted, QuadrantName.Of(data, layout.Plane).Select(name => name.Box));
    }

    private static IReadOnlyList<IReadOnlyList<string>> Ways(string name, int line) =>
        line == LongestOnPhone ? [ChartText.TwoLines(name, line), ChartText.TwoLines(name, ShortestOnPhone)]
        : name.Length <= LongestName ? [[name], ChartText.TwoLines(name, line)]
        : [ChartText.TwoLines(name, line)];

    internal static void Add(Layout layout, PlacedLabel label, Palette palette)
    {
        var word = HouseLayout.Word("", palette.Ink, weight: 500);
        word.Text = string.Join("<br>", label.Lines.Select(ChartText.Escape));
        var (anchor, align) = label.Side switch
        {
            < 0 => (XAnchorEnum.Right, AlignEnum.Right),
            > 0 => (XAnchorEnum.Left, AlignEnum.Left),
            _ => (XAnchorEnum.Center, AlignEnum.Center),
        };
        (word.XRef, word.YRef, word.X, word.Y) = ("x", "y", label.X, label.Box.Y + label.Box.Height / 2);
        (word.XAnchor, word.YAnchor, word.Align, word.BorderPad) = (anchor, YAnchorEnum.Middle, align, 0);
        layout.Annotations.Add(word);
        if (label.Leader is { } leader)
            layout.Shapes.Add(new()
            {
                Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line, Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Between,
                XRef = "x", X0 = leader.From.X, X1 = leader.To.X, YRef = "y", Y0 = leader.From.Y, Y1 = leader.To.Y,
                Line = new() { Color = palette.Ink3, Width = 1 },
            });
    }
}
