using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.Drawings;

namespace ReliabilityDashboard.Charts.Capacity;

/// <summary>Errors over traffic as a picture for paper, documents and mail.</summary>
public static class CapacityPicture
{
    private const double LeftWords = 58, NameLine = 22, Top = 20;

    public static string Draw(string title, CapacityData data, PictureSize size)
    {
        if (data.IsEmpty) return EmptyPicture.Draw(title, size);
        var picture = new SvgPicture(size.Width, title);
        var plot = new SvgPlot(picture, LeftWords, Top, size.Width - LeftWords - 14, Math.Max(40, size.Height - Top - NameLine));
        double X(double perSecond) => plot.X(perSecond / data.Busiest);
        double Y(double share) => plot.Y(share / data.Worst);
        var limit = data.Limit;
        if (limit is { Interval: { Low: { } low, High: { } high } })
            picture.Rectangle(X(low), plot.Top, X(high) - X(low), plot.Height, SvgPicture.Palette.Bad, opacity: Colours.Wash);
        plot.ValueAxis(data.Errors(size.Height).Select(tick => (tick.At / 100 / data.Worst, tick.Text)));
        plot.Below(data.Traffic(size.Width).Select(tick => (X(tick.At), tick.Text)));
        foreach (var hour in data.Drawn) picture.Circle(X(hour.PerSecond), Y(hour.ErrorRate), 2, SvgPicture.Palette.Accent, opacity: 0.45);
        var legend = new SvgLegend(picture);
        legend.Add((x, y) => picture.Circle(x + 8, y, 2, SvgPicture.Palette.Accent, opacity: 0.45), CapacityWords.Hours(data));
        if (limit.RequestsPerSecond is { } bend)
        {
            picture.Line(X(bend), plot.Top, X(bend), plot.Bottom, Dashed);
            picture.Text(
                X(bend), plot.Top - 8, CapacityWords.Limit(bend), bend > data.Busiest / 2 ? TextAnchor.End : TextAnchor.Start,
                SvgPicture.Palette.Bad, weight: 500);
            legend.Add((x, y) => picture.Line(x, y, x + 16, y, Dashed), CapacityWords.Interval);
        }
        return picture.End(legend.Draw(size.Height + 4, CapacityWords.Caption) + 2);
    }

    private static Stroke Dashed => new(SvgPicture.Palette.Bad, 1.5, Stroke.Dashes);
}
