using Plotly.Blazor;
using ReliabilityDashboard.Charts.Drawing;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The name of each line at its end, pushed apart where lines end close together.</summary>
internal static class LineEnds
{
    private const double LineHeight = 15;

    public static void Add(Layout layout, TimeSeriesData data, ValueScale scale, ChartCanvas canvas)
    {
        var plotHeight = (double)(canvas.Height - (layout.Margin.T ?? 0) - (layout.Margin.B ?? 0));
        foreach (var (series, value, placed) in Place(data, scale, plotHeight))
        {
            var word = HouseLayout.Word(
                series.Name, SeriesTraces.Colour(series.Weight, canvas.Palette), weight: series.Weight == SeriesWeight.Main ? 500 : 400);
            (word.XRef, word.X, word.XAnchor, word.XShift) = ("paper", 1, Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left, 4);
            (word.YRef, word.Y, word.YShift) = ("y", scale.Annotated(value), (decimal)(placed - scale.Place(value) * plotHeight));
            layout.Annotations.Add(word);
        }
    }

    /// <summary>The last value of each line that has one, and the height of its name in px from the plot's lower edge, from the lowest
    /// up.</summary>
    public static IEnumerable<(Series Series, double Value, double Height)> Place(
        TimeSeriesData data, ValueScale scale, double plotHeight)
    {
        var lowest = double.NegativeInfinity;
        foreach (var (series, value) in Ends(data).OrderBy(end => scale.Place(end.Value)))
        {
            lowest = Math.Max(scale.Place(value) * plotHeight, lowest + LineHeight);
            yield return (series, value, lowest);
        }
    }

    private static IEnumerable<(Series Series, double Value)> Ends(TimeSeriesData data) =>
        from series in data.Series
        let last = series.Points.LastOrDefault(point => point.Value is not null)?.Value
        where last is not null
        select (series, last.Value);
}
