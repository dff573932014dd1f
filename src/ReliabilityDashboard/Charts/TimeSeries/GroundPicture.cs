using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>What lies under and above the lines of a time chart's picture: bands, gaps, releases.</summary>
internal static class GroundPicture
{
    /// <summary>Px of a row of marks above the plot.</summary>
    public const double MarkRow = 14;

    /// <summary>Pale areas; what they mean is said by their words and borders, which paper without colours keeps.</summary>
    public static void Bands(TimeSeriesData data, ValueScale scale, SvgPlot plot)
    {
        foreach (var (band, from, to) in Shown(data, scale))
        {
            var (top, bottom) = (plot.Y(scale.Place(to)), plot.Y(scale.Place(from)));
            plot.Picture.Rectangle(plot.Left, top, plot.Width, bottom - top, Wash(band));
        }
    }

    /// <summary>Borders and names of bands, and the words over stretches without data.</summary>
    public static void Words(TimeSeriesData data, ValueScale scale, TimeScale time, SvgPlot plot)
    {
        foreach (var (band, from, to) in Shown(data, scale))
        {
            foreach (var edge in new[] { from, to }.Where(edge => edge > scale.Low && edge < scale.High))
                plot.Picture.Line(
                    plot.Left, plot.Y(scale.Place(edge)), plot.Right, plot.Y(scale.Place(edge)),
                    new(SvgPicture.Palette.Control, 1, Stroke.Dashes));
            if (!SeriesGround.HasRoom(scale, from, to, plot.Height)) continue;
            plot.Picture.Text(
                plot.Right - 4, plot.Y(scale.Place(to)) + 8, SvgText.Fit(band.Name, plot.Width / 2), TextAnchor.End,
                SeriesGround.Ink(band.Kind, SvgPicture.Palette), weight: 500);
        }
        foreach (var gap in SeriesGround.Gaps(data, plot.Width))
            plot.Picture.Text(time.Of(gap.From + gap.Length / 2), plot.Bottom - 9, "no data", TextAnchor.Middle, SvgPicture.Palette.Ink3);
    }

    /// <summary>How long incidents lasted.</summary>
    public static void Shades(TimeSeriesData data, TimeScale time, SvgPlot plot)
    {
        foreach (var (from, to) in IncidentTraces.Lasted(data, plot.Width))
            plot.Picture.Rectangle(
                time.X(from), plot.Top, time.X(to) - time.X(from), plot.Height, SvgPicture.Palette.Bad, opacity: Colours.Wash);
    }

    /// <summary>Changes above the plot, incidents above those.</summary>
    public static void Marks(TimeSeriesData data, TimeScale time, SvgPlot plot)
    {
        foreach (var (change, _) in ReleaseTicks.Drawn(data.Releases, data.Period, plot.Width))
            Change(plot.Picture, time.Of(change.At), plot.Top - MarkRow / 2, change);
        foreach (var (incident, _) in IncidentTraces.Drawn(data, plot.Width))
            Incident(plot.Picture, time.Of(incident.At), plot.Top - (data.MarkRows - 0.5) * MarkRow, incident.Category);
    }

    /// <summary>Hollow, or filled and larger where an incident followed; of a release a triangle, of another change a square.</summary>
    public static void Change(SvgPicture picture, double x, double y, ReleaseTick change)
    {
        var (large, small) = change.Kind == ChangeKind.Release
            ? ("M-5 -4.5H5L0 4.5Z", "M-3.5 -3H3.5L0 3Z")
            : ("M-4 -4H4V4H-4Z", "M-3 -3H3V3H-3Z");
        if (change.FollowedByIncident) picture.Outline(large, x, y, SvgPicture.Palette.Bad);
        else picture.Outline(small, x, y, SvgPicture.Palette.Surface, new(SvgPicture.Palette.Ink3));
    }

    /// <summary>In the shape of its category.</summary>
    public static void Incident(SvgPicture picture, double x, double y, IncidentCategory? category) =>
        picture.Outline(CategoryShape.Of(category), x - 6, y - 6, CategoryMarks.Colour(category, SvgPicture.Palette), opacity: 0.8);

    private static IEnumerable<(ChartBand Band, double From, double To)> Shown(TimeSeriesData data, ValueScale scale) =>
        from band in data.Bands
        let low = Math.Max(band.From ?? scale.Low, scale.Low)
        let high = Math.Min(band.To ?? scale.High, scale.High)
        where low < high
        select (band, low, high);

    private static string? Wash(ChartBand band) =>
        SeriesGround.Wash(band.Kind, SvgPicture.Palette) is var wash && wash != Colours.None ? wash : null;
}
