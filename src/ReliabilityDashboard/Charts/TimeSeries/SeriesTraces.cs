using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>Lines, their intervals and the dots of single records.</summary>
internal static class SeriesTraces
{
    /// <summary>Up to so many buckets each has a mark to point at; beyond, only those that need one.</summary>
    internal const int MarkedBuckets = 40;

    /// <summary>Joined points, and apart from them those that no line may join.</summary>
    public static IEnumerable<KeyedTrace> Lines(TimeSeriesData data, Series series, ValueScale scale, ChartCanvas canvas)
    {
        var colour = Colour(series.Weight, canvas.Palette);
        int[] all = [.. Enumerable.Range(0, series.Points.Count)];
        var joined = Points(data, series, scale, canvas, all, point => !point.Partial, colour);
        var line = (Scatter)joined.Trace;
        line.Line = new()
        {
            Color = colour,
            Width = series.Weight is SeriesWeight.Main or SeriesWeight.Earlier ? 2 : 1.5m,
            Dash = series.Weight switch
            {
                SeriesWeight.Dashed or SeriesWeight.Failed => "7px,4px",
                SeriesWeight.Earlier => "2px,4px",
                _ => null,
            },
        };
        line.Mode = ModeFlag.Lines | ModeFlag.Markers;
        yield return joined;
        int[] few = [.. all.Where(index => series.Points[index] is { Partial: true, Value: not null })];
        if (few.Length == 0)
            yield break;
        var apart = Points(data, series, scale, canvas, few, point => point.Partial, colour);
        ((Scatter)apart.Trace).Mode = ModeFlag.Markers;
        ((Scatter)apart.Trace).ShowLegend = false;
        yield return apart;
    }

    private static KeyedTrace Points(
        TimeSeriesData data, Series series, ValueScale scale, ChartCanvas canvas, IReadOnlyList<int> drawn, Func<SeriesPoint, bool> belongs,
        string colour)
    {
        var points = series.Points;
        bool Has(int index) => index >= 0 && index < points.Count && points[index].Value is not null && belongs(points[index]);
        bool Hollow(SeriesPoint point) => point.Partial || point.FewData;
        bool Alone(int index) => !Has(index - 1) && !Has(index + 1);
        var marked = points.Count <= MarkedBuckets;
        var trace = new Scatter
        {
            Name = ChartText.Escape(series.Name),
            X = [.. drawn.Select(index => (object)TimeSeriesDrawing.Iso(TimeSeriesDrawing.Middle(data, points[index])))],
            Y = [.. drawn.Select(index => (object)(Has(index) ? scale.Drawn(points[index].Value) : null)!)],
            ConnectGaps = false,
            HoverInfo = HoverInfoFlag.Text,
            HoverTextArray = [.. drawn.Select(index => Tooltip(data, index))],
            Marker = new()
            {
                SizeArray =
                [
                    .. drawn.Select(index =>
                        (decimal?)(
                            !Has(index) ? 0
                            : Hollow(points[index]) || Alone(index) ? 7
                            : marked ? 4.5m
                            : 0
                        )
                    ),
                ],
                ColorArray = [.. drawn.Select(index => (object)(Hollow(points[index]) ? canvas.Palette.Surface : colour))],
                Line = new() { Color = colour, Width = 1.5m },
            },
        };
        return new(trace, [.. drawn.Select(index => Has(index) ? (object)points[index] : null)]);
    }

    /// <summary>One tooltip for the column: its name and every series' value.</summary>
    private static string Tooltip(TimeSeriesData data, int index)
    {
        var first = data.Series[0].Points[index];
        var values = data
            .Series.Select(series => series.Points[index])
            .Zip(data.Series, (point, series) => $"{series.Name}: {point.Shown ?? "no data"}{Interval(data, series, point)}");
        var remark = TimeSeriesTable.Remark(first);
        return ChartText.Lines([
            data.NameOf(first),
            .. values,
            $"n{Typography.ThinSpace}{Typography.Number(first.N)} {data.Counted}",
            remark,
            first.Note,
        ]);
    }

    private static string Interval(TimeSeriesData data, Series series, SeriesPoint point) =>
        series.IntervalName is not null && point is { Low: not null, High: not null }
            ? $" ({ValueScale.Say(data.Axis, point.Low)} to {ValueScale.Say(data.Axis, point.High)})"
            : "";

    /// <summary>One closed shape for each unbroken run; a fill between two lines would cross the gaps.</summary>
    public static IEnumerable<KeyedTrace> Intervals(TimeSeriesData data, ValueScale scale, ChartCanvas canvas)
    {
        foreach (var series in data.Series.Where(series => series.IntervalName is not null))
        {
            List<object?> x = [],
                y = [];
            foreach (var run in Runs(series.Points, HasInterval))
            {
                foreach (var point in run)
                    Corner(point, point.High);
                foreach (var point in run.AsEnumerable().Reverse())
                    Corner(point, point.Low);
                x.Add(null);
                y.Add(null);
            }
            if (x.Count == 0)
                continue;
            yield return new(
                new Scatter
                {
                    Name = ChartText.Escape(series.IntervalName!),
                    X = x!,
                    Y = y!,
                    Mode = ModeFlag.Lines,
                    Fill = FillEnum.ToSelf,
                    FillColor = Colours.Thin(Colour(series.Weight, canvas.Palette), Colours.Wash),
                    Line = new() { Width = 0 },
                    HoverInfo = HoverInfoFlag.Skip,
                },
                []
            );

            void Corner(SeriesPoint point, double? value)
            {
                x.Add(TimeSeriesDrawing.Iso(TimeSeriesDrawing.Middle(data, point)));
                y.Add(scale.Drawn(value));
            }
        }
    }

    /// <summary>The unbroken runs of buckets that belong to something.</summary>
    internal static IEnumerable<List<SeriesPoint>> Runs(IEnumerable<SeriesPoint> points, Func<SeriesPoint, bool> belongs)
    {
        List<SeriesPoint> run = [];
        foreach (var point in points)
        {
            if (belongs(point))
                run.Add(point);
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
        if (run.Count > 0)
            yield return run;
    }

    /// <summary>Has an interval that is drawn.</summary>
    internal static bool HasInterval(SeriesPoint point) => point is { Low: not null, High: not null, Partial: false };

    public static KeyedTrace Dots(TimeSeriesData data, ValueScale scale, ChartCanvas canvas)
    {
        var dots = data.DrawnDots();
        return new(
            new Scatter
            {
                Name = ChartText.Escape(data.DotName),
                Mode = ModeFlag.Markers,
                X = [.. dots.Select(dot => (object)TimeSeriesDrawing.Local(data, dot.At))],
                Y = [.. dots.Select(dot => (object)scale.Drawn(dot.Value)!)],
                HoverInfo = HoverInfoFlag.Text,
                HoverTextArray = [.. dots.Select(dot => ChartText.Lines(dot.Title, dot.Shown, InstantWords.Say(dot.At, data.Calendar)))],
                Marker = new()
                {
                    Color = Colours.Thin(canvas.Palette.Control, 0.55),
                    Size = 5,
                    Line = new() { Width = 0 },
                },
            },
            [.. dots]
        );
    }

    public static string Colour(SeriesWeight weight, Palette palette) =>
        weight switch
        {
            SeriesWeight.Main or SeriesWeight.Earlier => palette.Accent,
            SeriesWeight.Context => palette.Ink,
            SeriesWeight.Failed => palette.Bad,
            _ => palette.Ink2,
        };
}
