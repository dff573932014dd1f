using Plotly.Blazor.LayoutLib.AnnotationLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Draws the impact and frequency matrix.</summary>
public static class MatrixDrawing
{
    /// <summary>A name of up to so many letters may stand in one line; any may stand in two of the second length, where a longer one is
    /// cut. The tooltip has it whole.</summary>
    private const int LongestName = 34,
        LongestLine = 24;

    public static ChartDrawing Draw(MatrixChartData data, ChartCanvas canvas)
    {
        Plotly.Blazor.LayoutLib.Margin margin = new()
        {
            L = canvas.IsNarrow ? 44 : 62,
            R = 10,
            T = 6,
            B = 46,
            Pad = 0,
        };
        var plane = MatrixPlane.Of(
            data, Math.Max(1, canvas.Width - (double)(margin.L + margin.R)!), Math.Max(1, canvas.Height - (double)(margin.T + margin.B)!));
        var layout = HouseLayout.Create(canvas, margin, FrequencyAxis(plane, canvas), [ImpactAxis(data, plane, canvas)]);
        QuadrantGround.Add(layout, data, canvas.Palette, canvas.IsNarrow);
        var drawn = EqualPositions.Spread(data.Marks, plane);
        var labels = canvas.IsNarrow ? [] : Labels(data, drawn, plane);
        foreach (var label in labels)
            layout.Annotations.Add(Name(label, data, drawn, canvas));
        return new(MatrixTraces.Draw(data, drawn, [.. labels.Select(label => label.Index)], canvas), layout);
    }

    private static Plotly.Blazor.LayoutLib.XAxis FrequencyAxis(MatrixPlane plane, ChartCanvas canvas)
    {
        var axis = HouseLayout.X(canvas.Palette);
        axis.Type = Plotly.Blazor.LayoutLib.XAxisLib.TypeEnum.Log;
        axis.Range = [Math.Log10(plane.Left), Math.Log10(plane.Right)];
        axis.Title = new()
        {
            Text = "occurrences per week, log scale",
            Standoff = 6,
            Font = new() { Size = 12, Color = canvas.Palette.Ink2 },
        };
        (axis.ShowGrid, axis.GridColor) = (true, canvas.Palette.Line);
        axis.TickMode = Plotly.Blazor.LayoutLib.XAxisLib.TickModeEnum.Array;
        var ticks = LogTicks.Between(plane.Left, plane.Right, (int)(plane.Width / 60));
        axis.TickVals = [.. ticks.Select(tick => (object)tick.At)];
        axis.TickText = [.. ticks.Select(tick => (object)tick.Text)];
        return axis;
    }

    private static Plotly.Blazor.LayoutLib.YAxis ImpactAxis(MatrixChartData data, MatrixPlane plane, ChartCanvas canvas)
    {
        var axis = HouseLayout.Y(canvas.Palette);
        axis.Type = Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum.Log;
        axis.Range = [Math.Log10(plane.Bottom), Math.Log10(plane.Top)];
        if (!canvas.IsNarrow)
            axis.Title = new()
            {
                Text = ChartText.Escape($"{data.ImpactTitle}, log scale"),
                Standoff = 8,
                Font = new() { Size = 12, Color = canvas.Palette.Ink2 },
            };
        axis.TickMode = Plotly.Blazor.LayoutLib.YAxisLib.TickModeEnum.Array;
        var ticks = LogTicks.Between(plane.Bottom, plane.Top, (int)(plane.Height / 44));
        axis.TickVals = [.. ticks.Select(tick => (object)tick.At)];
        axis.TickText = [.. ticks.Select(tick => (object)tick.Text)];
        return axis;
    }

    /// <summary>Names that cross neither threshold nor edge nor another mark.</summary>
    private static IReadOnlyList<PlacedLabel> Labels(MatrixChartData data, IReadOnlyList<double> drawn, MatrixPlane plane)
    {
        var places = data.Marks.Select((mark, index) => (plane.X(drawn[index]), plane.Y(mark.Impact))).ToArray();
        var labelled = data
            .Marks.Select((mark, index) => (mark, index))
            .Where(one => one.mark.Labelled)
            .Select(one => (one.index, Ways(one.mark.Title)));
        double? frequencyLine = data.HasQuadrants ? plane.X(data.FrequencyThreshold!.Value) : null;
        double? impactLine = data.HasQuadrants ? plane.Y(data.ImpactThreshold!.Value) : null;
        return LabelPlacement.Place(
            places, labelled, plane, frequencyLine, impactLine, data.HasQuadrants ? Corners(plane, impactLine!.Value) : []);
    }

    private static IReadOnlyList<IReadOnlyList<string>> Ways(string name) =>
        name.Length <= LongestName
            ?
            [
                [name],
                ChartText.TwoLines(name, LongestLine),
            ]
            : [ChartText.TwoLines(name, LongestLine)];

    private static Box[] Corners(MatrixPlane plane, double impactLine)
    {
        var (width, height) = (QuadrantGround.NameWidth, QuadrantGround.NameHeight);
        return
        [
            new(0, 0, width, height),
            new(plane.Width - width, 0, width, height),
            new(0, plane.Height - height, width, height),
            new(plane.Width - width, plane.Height - height, width, height),
            new(plane.Width - width, impactLine - 18, width, 18),
        ];
    }

    private static Plotly.Blazor.LayoutLib.Annotation Name(
        PlacedLabel label, MatrixChartData data, IReadOnlyList<double> drawn, ChartCanvas canvas)
    {
        var word = HouseLayout.Word("", canvas.Palette.Ink, weight: 500);
        word.Text = string.Join("<br>", label.Lines.Select(ChartText.Escape));
        (word.XRef, word.X, word.YRef, word.Y) = ("x", Math.Log10(drawn[label.Index]), "y", Math.Log10(data.Marks[label.Index].Impact));
        (word.XAnchor, word.XShift, word.Align) = label.Side switch
        {
            LabelSide.Right => (XAnchorEnum.Left, 8m, AlignEnum.Left),
            LabelSide.Left => (XAnchorEnum.Right, -8m, AlignEnum.Right),
            LabelSide.AboveLeft or LabelSide.BelowLeft => (XAnchorEnum.Right, 6m, AlignEnum.Right),
            LabelSide.AboveRight or LabelSide.BelowRight => (XAnchorEnum.Left, -6m, AlignEnum.Left),
            _ => (XAnchorEnum.Center, 0m, AlignEnum.Center),
        };
        (word.YAnchor, word.YShift) = label.Side switch
        {
            LabelSide.Above or LabelSide.AboveLeft or LabelSide.AboveRight => (YAnchorEnum.Bottom, 6m),
            LabelSide.Below or LabelSide.BelowLeft or LabelSide.BelowRight => (YAnchorEnum.Top, -6m),
            _ => (YAnchorEnum.Middle, 0m),
        };
        return word;
    }

    public static string Tooltip(MatrixMark mark) =>
        ChartText.Lines(
            mark.Title,
            string.Join(
                " · ", new[] { mark.QuadrantName, CategoryNames.Title(mark.Category) }.Where(word => word is not null)),
            $"{FrequencyWords.Say(mark.Frequency)} per week (n{Typography.ThinSpace}{Typography.Number(mark.Occurrences)})",
            $"{mark.ImpactShown} per occurrence",
            mark.Assumed
        );
}
