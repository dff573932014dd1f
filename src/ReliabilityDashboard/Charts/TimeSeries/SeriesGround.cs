using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>What lies under the lines: bands, the word over a gap.</summary>
internal static class SeriesGround
{
    /// <summary>What "no data" needs, px.</summary>
    private const double WidthOfNoData = 58;

    /// <summary>What the word of a band needs, px.</summary>
    private const double HeightOfWord = 14;

    public static void Add(Layout layout, TimeSeriesData data, ValueScale scale, ChartCanvas canvas, int plotWidth)
    {
        var plotHeight = (double)(canvas.Height - (layout.Margin.T ?? 0) - (layout.Margin.B ?? 0));
        foreach (var band in data.Bands)
            AddBand(layout, band, scale, canvas.Palette, plotHeight);
        AddGaps(layout, data, canvas.Palette, plotWidth);
    }

    /// <summary>Values that deserve a word on the axis.</summary>
    public static IEnumerable<double> Borders(TimeSeriesData data) =>
        data.Bands.SelectMany(band => new[] { band.From, band.To }).Where(edge => edge is not null).Select(edge => edge!.Value);

    private static void AddBand(Layout layout, ChartBand band, ValueScale scale, Palette palette, double plotHeight)
    {
        var from = Math.Max(band.From ?? scale.Low, scale.Low);
        var to = Math.Min(band.To ?? scale.High, scale.High);
        if (from >= to)
            return;
        layout.Shapes.Add(
            new()
            {
                Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Rect,
                Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Below,
                XRef = "paper",
                X0 = 0,
                X1 = 1,
                YRef = "y",
                Y0 = scale.Drawn(from),
                Y1 = scale.Drawn(to),
                FillColor = Wash(band.Kind, palette),
                Line = new() { Width = 0 },
            }
        );
        foreach (var edge in new[] { band.From, band.To })
            if (edge is { } border && border > scale.Low && border < scale.High)
                layout.Shapes.Add(Dashed(scale.Drawn(border)!.Value, palette.Control));
        // Under the upper border where the band reaches to the lower edge of the plot, so that the word stays off the dates.
        if (HasRoom(scale, from, to, plotHeight)) layout.Annotations.Add(AtRight(band.Name, scale.Annotated(to), Ink(band.Kind, palette)));
    }

    /// <summary>Whether a band is high enough for its word; the words of two thin ones would lie over each other.</summary>
    public static bool HasRoom(ValueScale scale, double from, double to, double plotHeight) =>
        (scale.Place(to) - scale.Place(from)) * plotHeight >= HeightOfWord;

    private static void AddGaps(Layout layout, TimeSeriesData data, Palette palette, int plotWidth)
    {
        foreach (var gap in Gaps(data, plotWidth))
        {
            var word = HouseLayout.Word("no data", palette.Ink3);
            (word.XRef, word.X, word.YRef, word.Y) = ("x", TimeSeriesDrawing.Local(data, gap.From + gap.Length / 2), "paper", 0.04);
            word.YAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Bottom;
            layout.Annotations.Add(word);
        }
    }

    /// <summary>The stretches without data that are wide enough for their two words.</summary>
    public static IEnumerable<Period> Gaps(TimeSeriesData data, double plotWidth)
    {
        if (data.Series.Count == 0 || data.IsEmpty)
            yield break;
        var points = data.Series[0].Points;
        for (var index = 0; index < points.Count; index++)
        {
            var end = index;
            while (end < points.Count && IsGap(data, end))
                end++;
            if (end == index)
                continue;
            var gap = new Period(points[index].Start, points[end - 1].End);
            if (gap.Length / data.Period.Length * plotWidth > WidthOfNoData)
                yield return gap;
            index = end - 1;
        }
    }

    private static bool IsGap(TimeSeriesData data, int index) => data.Series.All(series => series.Points[index].Value is null);

    private static Shape Dashed(double at, string colour) =>
        new()
        {
            Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line,
            Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Between,
            XRef = "paper",
            X0 = 0,
            X1 = 1,
            YRef = "y",
            Y0 = at,
            Y1 = at,
            Line = new()
            {
                Color = colour,
                Width = 1,
                Dash = "4px,3px",
            },
        };

    private static Annotation AtRight(string text, double at, string colour)
    {
        var word = HouseLayout.Word(text, colour, weight: 500);
        (word.XRef, word.X, word.XAnchor, word.XShift) = ("paper", 1, Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Right, -4);
        (word.YRef, word.Y) = ("y", at);
        word.YAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Top;
        return word;
    }

    internal static string Wash(TagKind kind, Palette palette) =>
        kind switch
        {
            TagKind.Ok => palette.OkWash,
            TagKind.Warn => palette.WarnWash,
            TagKind.Bad => palette.BadWash,
            TagKind.Accent => palette.AccentWash,
            // The band between two that mean something is plain ground.
            _ => Colours.None,
        };

    internal static string Ink(TagKind kind, Palette palette) =>
        kind switch
        {
            TagKind.Ok => palette.Ok,
            TagKind.Warn => palette.Warn,
            TagKind.Bad => palette.Bad,
            TagKind.Accent => palette.Accent,
            _ => palette.Ink2,
        };
}
