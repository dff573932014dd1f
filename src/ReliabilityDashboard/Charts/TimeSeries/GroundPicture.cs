using ReliabilityDashboard.Charts.Drawings;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>What lies under and above the lines of a time chart's picture: bands, gaps, releases.</summary>
internal static class GroundPicture
{
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

    public static void Releases(TimeSeriesData data, TimeScale time, SvgPlot plot)
    {
        foreach (var (release, _) in ReleaseTicks.Drawn(data, plot.Width))
            Release(plot.Picture, time.Of(release.At), plot.Top - 7, release.FollowedByIncident);
    }

    /// <summary>Hollow, or filled and larger.</summary>
    public static void Release(SvgPicture picture, double x, double y, bool followed)
    {
        if (followed) picture.Outline("M-5 -4.5H5L0 4.5Z", x, y, SvgPicture.Palette.Bad);
        else picture.Outline("M-3.5 -3H3.5L0 3Z", x, y, SvgPicture.Palette.Surface, new(SvgPicture.Palette.Ink3));
    }

    private static IEnumerable<(ChartBand Band, double From, double To)> Shown(TimeSeriesData data, ValueScale scale) =>
        from band in data.Bands
        let low = Math.Max(band.From ?? scale.Low, scale.Low)
        let high = Math.Min(band.To ?? scale.High, scale.High)
        where low < high
        select (band, low, high);

    private static string? Wash(ChartBand band) =>
        SeriesGround.Wash(band.Kind, SvgPicture.Palette) is var wash && wash != Drawing.Colours.None ? wash : null;
}
