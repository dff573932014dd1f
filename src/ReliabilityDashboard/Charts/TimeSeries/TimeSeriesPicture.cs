using ReliabilityDashboard.Charts.Drawings;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>A time chart as a picture for paper, documents and mail: the same series, scale and words as on the screen.</summary>
public static class TimeSeriesPicture
{
    private const double LeftWords = 58, DateLines = 32, MostOfAName = 120;

    public static string Draw(string title, TimeSeriesData data, PictureSize size)
    {
        if (data.IsEmpty) return EmptyPicture.Draw(title, size);
        var picture = new SvgPicture(size.Width, title);
        var top = data.MarkRows > 0 ? data.MarkRows * GroundPicture.MarkRow : 8;
        var plot = new SvgPlot(
            picture, LeftWords, top, size.Width - LeftWords - RightWords(data), Math.Max(40, size.Height - top - DateLines));
        var scale = ValueScale.Of(data);
        var time = new TimeScale(data, plot);
        GroundPicture.Shades(data, time, plot);
        GroundPicture.Bands(data, scale, plot);
        plot.ValueAxis(scale.Ticks(SeriesGround.Borders(data), (int)(size.Height / 44.0)).Select(tick => (scale.Place(tick), tick.Text)));
        plot.Below(TimeSeriesDrawing.Ticks(data, (int)plot.Width).Select(tick => (time.X(tick.Local), tick.Text)));
        GroundPicture.Words(data, scale, time, plot);
        foreach (var series in data.Series) SeriesPicture.Interval(series, scale, time, plot);
        SeriesPicture.Dots(data, scale, time, plot);
        foreach (var series in data.Series) SeriesPicture.Line(series, scale, time, plot);
        GroundPicture.Marks(data, time, plot);
        if (data.Series.Count > 1)
            foreach (var (series, _, height) in LineEnds.Place(data, scale, plot.Height))
                picture.Text(
                    plot.Right + 5, plot.Bottom - height, SvgText.Fit(series.Name, MostOfAName),
                    colour: SeriesTraces.Colour(series.Weight, SvgPicture.Palette), weight: series.Weight == SeriesWeight.Main ? 500 : 400);
        return picture.End(Legend(picture, data).Draw(size.Height + 4, TimeSeriesWords.Caption(data)) + 2);
    }

    private static double RightWords(TimeSeriesData data) => data.Series.Count > 1
        ? 10 + Math.Min(MostOfAName, data.Series.Max(series => SvgText.Width(series.Name)))
        : 14;

    private static SvgLegend Legend(SvgPicture picture, TimeSeriesData data)
    {
        var legend = new SvgLegend(picture);
        foreach (var series in data.Series)
            legend.Add((x, y) => picture.Line(x, y, x + 16, y, SeriesPicture.StrokeOf(series.Weight)), TimeSeriesWords.Of(series));
        if (data.Dots.Count > 0) legend.Add((x, y) => SeriesPicture.Dot(picture, x + 8, y), TimeSeriesWords.Dots(data));
        if (TimeSeriesWords.HasHollow(data))
            legend.Add((x, y) => SeriesPicture.Mark(picture, x + 8, y, SeriesWeight.Main, hollow: true), TimeSeriesWords.Hollow);
        if (data.Incidents.Count > 0) legend.Add((x, y) => GroundPicture.Incident(picture, x + 8, y, null), TimeSeriesWords.Incident);
        foreach (var kind in ReleaseTicks.Kinds(data.Releases))
            legend.Add((x, y) => GroundPicture.Change(picture, x + 8, y, kind), TimeSeriesWords.Of(kind));
        return legend;
    }
}
