using System.Text;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Charts.Survival;

/// <summary>A survival curve as a picture for paper, documents and mail.</summary>
public static class SurvivalPicture
{
    private const double LeftWords = 58, NameLine = 22;

    public static string Draw(string title, SurvivalData data, PictureSize size)
    {
        if (data.IsEmpty) return EmptyPicture.Draw(title, size);
        var picture = new SvgPicture(size.Width, title);
        var plot = new SvgPlot(picture, LeftWords, 8, size.Width - LeftWords - 14, Math.Max(40, size.Height - 8 - NameLine));
        var points = SurvivalDrawing.Thin(data.Figures.Curve);
        var (low, high) = SurvivalDrawing.Bounds(points);
        double X(double seconds) => plot.X((Math.Log10(Math.Max(seconds, low)) - Math.Log10(low)) / (Math.Log10(high) - Math.Log10(low)));

        plot.ValueAxis(SurvivalDrawing.Shares.Select(share => (share.At / 100, share.Text)));
        plot.Below(DurationTicks.Between(low, high, size.Width / 70).Select(tick => (X(tick.At), tick.Text)));
        if (data.Figures.Median is { } median) Median(plot, X(median), median);
        picture.Outline(Steps(points, plot, X), 0, 0, null, Curve);
        var legend = new SvgLegend(picture);
        legend.Add((x, y) => picture.Line(x, y, x + 16, y, Curve), SurvivalWords.Curve(data));
        return picture.End(legend.Draw(size.Height + 4, SurvivalWords.Caption) + 2);
    }

    private static Stroke Curve => new(SvgPicture.Palette.Accent, 2);

    private static string Steps(IReadOnlyList<SurvivalPoint> points, SvgPlot plot, Func<double, double> x)
    {
        var outline = new StringBuilder(SvgPicture.Invariant($"M{plot.Left:0.##} {plot.Y(1):0.##}"));
        foreach (var point in points) outline.Append(SvgPicture.Invariant($"H{x(point.At):0.##}V{plot.Y(point.Surviving):0.##}"));
        return outline.ToString();
    }

    private static void Median(SvgPlot plot, double x, double seconds)
    {
        plot.Picture.Line(x, plot.Y(0), x, plot.Y(0.5), new(SvgPicture.Palette.Ink3, 1, Stroke.Dashes));
        var words = SurvivalWords.Median(seconds);
        // To the other side where the plot ends.
        var fits = x + 6 + SvgText.Width(words) <= plot.Right;
        plot.Picture.Text(
            fits ? x + 6 : x - 6, plot.Y(0.5) - 9, words, fits ? TextAnchor.Start : TextAnchor.End, SvgPicture.Palette.Ink2, weight: 500);
    }
}
