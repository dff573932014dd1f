using System.Text;
using ReliabilityDashboard.Charts.Drawings;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>Lines, their intervals and the dots of single records as a picture; lines differ by width and dashes too.</summary>
internal static class SeriesPicture
{
    private const double Radius = 3;

    public static Stroke StrokeOf(SeriesWeight weight) => new(
        SeriesTraces.Colour(weight, SvgPicture.Palette), weight is SeriesWeight.Main or SeriesWeight.Earlier ? 2 : 1.25,
        weight switch { SeriesWeight.Dashed or SeriesWeight.Failed => Stroke.Dashes, SeriesWeight.Earlier => Stroke.Dots, _ => null });

    /// <summary>Joined from bucket to bucket; a bucket without data is a gap, an incomplete one stands alone.</summary>
    public static void Line(Series series, ValueScale scale, TimeScale time, SvgPlot plot)
    {
        var outline = new StringBuilder();
        foreach (var run in SeriesTraces.Runs(series.Points, point => point is { Value: not null, Partial: false }))
        {
            var places = Thin([.. run.Select(point => (X: time.Of(point), Y: plot.Y(scale.Place(point.Value!.Value))))]);
            for (var index = 0; index < places.Count && places.Count > 1; index++)
                outline.Append(SvgPicture.Invariant($"{(index == 0 ? 'M' : 'L')}{places[index].X:0.##} {places[index].Y:0.##}"));
        }
        if (outline.Length > 0) plot.Picture.Outline(outline.ToString(), 0, 0, null, StrokeOf(series.Weight));
        for (var index = 0; index < series.Points.Count; index++)
            if (series.Points[index] is { Value: { } value } point && IsMarked(series.Points, index) is { } hollow)
                Mark(plot.Picture, time.Of(point), plot.Y(scale.Place(value)), series.Weight, hollow);
    }

    /// <summary>Whether a bucket has a hollow mark or a filled one; null: the line alone shows it.</summary>
    private static bool? IsMarked(IReadOnlyList<SeriesPoint> points, int index)
    {
        if (points[index].Partial || points[index].FewData) return true;
        bool IsJoined(int other) => other >= 0 && other < points.Count && points[other] is { Value: not null, Partial: false };
        return points.Count <= SeriesTraces.MarkedBuckets || (!IsJoined(index - 1) && !IsJoined(index + 1)) ? false : null;
    }

    public static void Mark(SvgPicture picture, double x, double y, SeriesWeight weight, bool hollow)
    {
        var colour = SeriesTraces.Colour(weight, SvgPicture.Palette);
        if (hollow) picture.Circle(x, y, Radius, SvgPicture.Palette.Surface, new(colour, 1.5));
        else picture.Circle(x, y, weight == SeriesWeight.Main ? 2.5 : 2, colour);
    }

    /// <summary>A closed shape for each unbroken run.</summary>
    public static void Interval(Series series, ValueScale scale, TimeScale time, SvgPlot plot)
    {
        if (series.IntervalName is null) return;
        foreach (var run in SeriesTraces.Runs(series.Points, SeriesTraces.HasInterval))
        {
            var upper = Thin([.. run.Select(point => (X: time.Of(point), Y: plot.Y(scale.Place(point.High!.Value))))]);
            var lower = Thin([.. run.Select(point => (X: time.Of(point), Y: plot.Y(scale.Place(point.Low!.Value))))]);
            var corners = upper.Concat(lower.Reverse()).Select(place => SvgPicture.Invariant($"{place.X:0.##} {place.Y:0.##}"));
            plot.Picture.Outline(
                $"M{string.Join('L', corners)}Z", 0, 0, SeriesTraces.Colour(series.Weight, SvgPicture.Palette), opacity: 0.15);
        }
    }

    public static void Dots(TimeSeriesData data, ValueScale scale, TimeScale time, SvgPlot plot)
    {
        foreach (var dot in data.DrawnDots().Where(dot => data.Period.Contains(dot.At)))
            Dot(plot.Picture, time.Of(dot.At), plot.Y(scale.Place(dot.Value)));
    }

    public static void Dot(SvgPicture picture, double x, double y) =>
        picture.Circle(x, y, Radius, SvgPicture.Palette.Ink3, opacity: 0.45);

    /// <summary>Where many buckets share a pixel's breadth the first, the highest, the lowest and the last of it.</summary>
    private static IReadOnlyList<(double X, double Y)> Thin(IReadOnlyList<(double X, double Y)> places)
    {
        if (places.Count < 2 || places.Count < 2 * (places[^1].X - places[0].X)) return places;
        return
        [
            .. places.GroupBy(place => (int)place.X).SelectMany(pixel =>
                new[] { pixel.First(), pixel.MinBy(place => place.Y), pixel.MaxBy(place => place.Y), pixel.Last() }.Distinct()
                    .OrderBy(place => place.X)),
        ];
    }
}
