using ReliabilityDashboard.Charts.Drawings;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Axes, quadrants and chips of the matrix as a picture.</summary>
internal static class MatrixGroundPicture
{
    public static void Draw(MatrixChartData data, MatrixPlane plane, SvgPlot plot)
    {
        var (picture, ink) = (plot.Picture, SvgPicture.Palette);
        if (plane is { Counts.Line: { } across, ImpactLine: { } high })
        {
            picture.Rectangle(plot.Left, plot.Top, across, high, ink.WarnWash);
            picture.Rectangle(plot.Left + across, plot.Top, plane.Width - across, high, ink.BadWash);
            picture.Rectangle(plot.Left + across, plot.Top + high, plane.Width - across, plane.Height - high, ink.NeutralWash);
        }
        Axes(data, plane, plot);
        if (plane is { Counts.Line: { } line, ImpactLine: { } level })
        {
            var threshold = new Stroke(ink.Ink2, 1.25, Stroke.Dashes);
            picture.Line(plot.Left + line, plot.Top, plot.Left + line, plot.Bottom, threshold);
            picture.Line(plot.Left, plot.Top + level, plot.Right, plot.Top + level, threshold);
        }
        foreach (var name in QuadrantName.Of(data, plane))
            picture.Text(
                plot.Left + name.X, plot.Top + name.Y, name.Text, name.AtLeft ? TextAnchor.Start : TextAnchor.End, name.Colour(ink),
                weight: 600);
    }

    /// <summary>What stands for the marks of a column that are not drawn.</summary>
    public static void Chip(MatrixChip chip, SvgPlot plot)
    {
        foreach (var bar in chip.Bars)
            plot.Picture.Rectangle(plot.Left + bar.X, plot.Top + bar.Y, bar.Width, bar.Height, SvgPicture.Palette.LineStrong, opacity: 0.5);
        var box = chip.Box;
        plot.Picture.Rectangle(
            plot.Left + box.X, plot.Top + box.Y, box.Width, box.Height, SvgPicture.Palette.Surface, new(SvgPicture.Palette.Control));
        var line = (box.Height - 4) / chip.Lines.Count;
        for (var index = 0; index < chip.Lines.Count; index++)
            plot.Picture.Text(
                plot.Left + box.X + box.Width / 2, plot.Top + box.Y + 2 + (index + 0.5) * line, chip.Lines[index], TextAnchor.Middle,
                weight: index == 0 ? 600 : 400);
    }

    private static void Axes(MatrixChartData data, MatrixPlane plane, SvgPlot plot)
    {
        var (picture, ink, column) = (plot.Picture, SvgPicture.Palette, plane.Counts.ColumnWidth);
        for (var edge = 1; edge < FrequencyColumn.All.Count; edge++)
            picture.Line(plot.Left + edge * column, plot.Top, plot.Left + edge * column, plot.Bottom, new(ink.Line));
        foreach (var (y, lines) in MatrixDrawing.ImpactTicks(data, plane))
        {
            if (lines.Count == 1) picture.Line(plot.Left, plot.Top + y, plot.Right, plot.Top + y, new(ink.Line));
            for (var index = 0; index < lines.Count; index++)
                plot.LeftWord(plot.Top + y + (index - (lines.Count - 1) / 2.0) * 12, lines[index]);
        }
        picture.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, new(ink.LineStrong));
        plot.Below(FrequencyColumn.All.Select((one, index) => (plot.Left + (index + 0.5) * column, one.Name)));
        picture.Text(plot.Left + plot.Width / 2, plot.Bottom + 26, FrequencyWords.Axis, TextAnchor.Middle, ink.Ink2);
        picture.Text(0, plot.Top - 12, SvgText.Fit(MatrixDrawing.ImpactAxisTitle(data), picture.Width), colour: ink.Ink2);
    }
}
