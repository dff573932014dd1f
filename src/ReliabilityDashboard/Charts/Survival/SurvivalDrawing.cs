using Plotly.Blazor;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Charts.Survival;

/// <summary>Draws a survival curve: the share not yet recovered over time, in steps.</summary>
public static class SurvivalDrawing
{
    /// <summary>Places of the axis of shares, in per cent.</summary>
    internal static IReadOnlyList<Tick> Shares { get; } =
        [.. new double[] { 0, 25, 50, 75, 100 }.Select(share => new Tick(share, Typography.WithUnit(Typography.Number(share), "%")))];

    public static ChartDrawing Draw(SurvivalData data, ChartCanvas canvas)
    {
        var points = Thin(data.Figures.Curve);
        var (low, high) = Bounds(points);
        var x = HouseLayout.X(canvas.Palette);
        x.Type = Plotly.Blazor.LayoutLib.XAxisLib.TypeEnum.Log;
        x.Range = [Math.Log10(low), Math.Log10(high)];
        x.TickMode = Plotly.Blazor.LayoutLib.XAxisLib.TickModeEnum.Array;
        var ticks = DurationTicks.Between(low, high, canvas.Width / 70);
        x.TickVals = [.. ticks.Select(tick => (object)tick.At)];
        x.TickText = [.. ticks.Select(tick => (object)tick.Text)];
        var y = HouseLayout.Y(canvas.Palette);
        (y.Range, y.TickMode) = ([0, 102], Plotly.Blazor.LayoutLib.YAxisLib.TickModeEnum.Array);
        y.TickVals = [.. Shares.Select(share => (object)share.At)];
        y.TickText = [.. Shares.Select(share => (object)share.Text)];
        var layout = HouseLayout.Create(
            canvas,
            new()
            {
                L = canvas.IsNarrow ? 56 : 58,
                R = 14,
                T = 8,
                B = 26,
                Pad = 0,
            },
            x,
            [y]
        );
        if (data.Figures.Median is { } median)
            AddMedian(layout, median, canvas);
        return new([Curve(points, low, canvas)], layout);
    }

    /// <summary>Both ends of the axis of time, in seconds.</summary>
    internal static (double Low, double High) Bounds(IReadOnlyList<SurvivalPoint> points)
    {
        var low = Math.Max(1, points[0].At / 1.6);
        return (low, Math.Max(points[^1].At, low * 10) * 1.3);
    }

    /// <summary>Every k-th step where the curve has more than a chart takes; first and last always.</summary>
    internal static IReadOnlyList<SurvivalPoint> Thin(IReadOnlyList<SurvivalPoint> curve)
    {
        // On a logarithmic axis there is no instant 0.
        var drawn = curve.Where(point => point.At > 0).ToArray();
        if (drawn.Length == 0)
            drawn = [new SurvivalPoint(1, curve[^1].Surviving, curve[^1].AtRisk)];
        var apart = Math.Max(1, (int)Math.Ceiling(drawn.Length / (double)(ChartLimits.MostPoints - 2)));
        return [.. drawn.Where((_, index) => index % apart == 0 || index == drawn.Length - 1)];
    }

    private static KeyedTrace Curve(IReadOnlyList<SurvivalPoint> points, double low, ChartCanvas canvas) =>
        new(
            new Scatter
            {
                Name = "not yet recovered",
                X = [low, .. points.Select(point => (object)point.At)],
                Y = [100.0, .. points.Select(point => (object)(point.Surviving * 100))],
                Mode = ModeFlag.Lines,
                Line = new()
                {
                    Color = canvas.Palette.Accent,
                    Width = 2,
                    Shape = Plotly.Blazor.Traces.ScatterLib.LineLib.ShapeEnum.Hv,
                },
                HoverInfo = HoverInfoFlag.Text,
                HoverTextArray =
                [
                    "",
                    .. points.Select(point =>
                        ChartText.Lines(
                            $"after {DurationWords.Say(point.At)}", $"{RateWords.Share(point.Surviving)} not yet recovered",
                            $"n{Typography.ThinSpace}{Typography.Number(point.AtRisk)} still watched")
                    ),
                ],
            },
            [null, .. points.Select(point => (object)point)]
        );

    private static void AddMedian(Layout layout, double median, ChartCanvas canvas)
    {
        layout.Shapes.Add(
            new()
            {
                Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line,
                XRef = "x",
                X0 = median,
                X1 = median,
                YRef = "y",
                Y0 = 0,
                Y1 = 50,
                Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Below,
                Line = new()
                {
                    Color = canvas.Palette.Ink3,
                    Width = 1,
                    Dash = "4px,3px",
                },
            }
        );
        var word = HouseLayout.Word(SurvivalWords.Median(median), canvas.Palette.Ink2, weight: 500);
        (word.XRef, word.X, word.YRef, word.Y, word.YShift) = ("x", Math.Log10(median), "y", 50, 2);
        (word.XAnchor, word.XShift, word.YAnchor) = (
            Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left, 6, Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Bottom);
        layout.Annotations.Add(word);
    }

    public static ChartTable Table(string title, SurvivalData data) =>
        new(
            title,
            [
                new("After"),
                new("Seconds", IsNumber: true),
                new("Not yet recovered", IsNumber: true),
                new("n still watched", IsNumber: true),
            ],
            [
                .. data.Figures.Curve.Select(point =>
                    (IReadOnlyList<ChartCell>)
                        [
                            new(DurationWords.Say(point.At)),
                            new(Typography.Number(point.At), point.At),
                            new(RateWords.Share(point.Surviving), point.Surviving),
                            ChartCell.Count(point.AtRisk),
                        ]
                ),
            ]
        );
}
