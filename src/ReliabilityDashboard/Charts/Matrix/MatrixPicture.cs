using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The impact and frequency matrix as a picture for paper, documents and mail: the places of the screen's layout in the room of
/// the picture. Categories differ by shape, quadrants by their names.</summary>
public static class MatrixPicture
{
    private const double LeftWords = 60, Below = 34, Top = 20;

    public static string Draw(string title, MatrixChartData data, PictureSize size)
    {
        if (data.IsEmpty) return EmptyPicture.Draw(title, size);
        var picture = new SvgPicture(size.Width, title);
        var plot = new SvgPlot(picture, LeftWords, Top, size.Width - LeftWords - 4, Math.Max(120, size.Height - Top - Below));
        var layout = MatrixLayout.Of(data, plot.Width, plot.Height);
        MatrixGroundPicture.Draw(data, layout.Plane, plot);
        foreach (var chip in layout.Chips) MatrixGroundPicture.Chip(chip, plot);
        var labels = MatrixLabels.Place(data, layout);
        var named = labels.Select(label => label.Mark).ToHashSet();
        foreach (var mark in layout.Marks)
            Mark(picture, mark.Mark.Category, plot.Left + mark.X, plot.Top + mark.Y, named.Contains(mark) ? 0.9 : 0.5);
        foreach (var label in labels) Label(label, plot);
        var legend = new SvgLegend(picture);
        foreach (var category in data.Categories)
            legend.Add((x, y) => Mark(picture, category, x + 8, y, 0.6), CategoryNames.Title(category));
        return picture.End(legend.Draw(size.Height + 4, null) + 2);
    }

    private static void Mark(SvgPicture picture, IncidentCategory? category, double x, double y, double strength)
    {
        var colour = CategoryMarks.Colour(category, SvgPicture.Palette);
        picture.Outline(CategoryShape.Of(category), x - 6, y - 6, colour, new(colour), strength);
    }

    private static void Label(PlacedLabel label, SvgPlot plot)
    {
        if (label.Leader is { } leader)
            plot.Picture.Line(
                plot.Left + leader.From.X, plot.Top + leader.From.Y, plot.Left + leader.To.X, plot.Top + leader.To.Y,
                new(SvgPicture.Palette.Ink3));
        var anchor = label.Side switch { < 0 => TextAnchor.End, > 0 => TextAnchor.Start, _ => TextAnchor.Middle };
        var line = label.Box.Height / label.Lines.Count;
        for (var index = 0; index < label.Lines.Count; index++)
            plot.Picture.Text(
                plot.Left + label.X, plot.Top + label.Box.Y + (index + 0.5) * line, label.Lines[index], anchor, weight: 500);
    }
}
