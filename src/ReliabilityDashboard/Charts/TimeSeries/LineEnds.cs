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
        var ends = data.Series
            .Select(series => (Series: series, Last: series.Points.LastOrDefault(point => point.Value is not null)?.Value))
            .Where(end => end.Last is not null)
            .Select(end => (end.Series, Value: end.Last!.Value, Height: scale.Place(end.Last!.Value) * plotHeight))
            .OrderBy(end => end.Height);
        var lowest = double.NegativeInfinity;
        foreach (var (series, value, height) in ends)
        {
            var placed = Math.Max(height, lowest + LineHeight);
            lowest = placed;
            var word = HouseLayout.Word(
                series.Name, SeriesTraces.Colour(series.Weight, canvas.Palette), weight: series.Weight == SeriesWeight.Main ? 500 : 400);
            (word.XRef, word.X, word.XAnchor, word.XShift) = ("paper", 1, Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left, 4);
            (word.YRef, word.Y, word.YShift) = ("y", scale.Annotated(value), (decimal)(placed - height));
            layout.Annotations.Add(word);
        }
    }
}
