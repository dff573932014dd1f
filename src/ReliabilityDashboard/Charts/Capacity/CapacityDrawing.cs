using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Domain.Metrics.Capacity;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Charts.Capacity;

/// <summary>Draws errors over traffic.</summary>
public static class CapacityDrawing
{
    public static ChartDrawing Draw(CapacityData data, ReportingCalendar calendar, ChartCanvas canvas)
    {
        var x = HouseLayout.X(canvas.Palette);
        (x.Range, x.TickMode) = ([0, data.Busiest], Plotly.Blazor.LayoutLib.XAxisLib.TickModeEnum.Array);
        var traffic = data.Traffic(canvas.Width).ToList();
        x.TickVals = [.. traffic.Select(tick => (object)tick.At)];
        x.TickText = [.. traffic.Select(tick => (object)tick.Text)];
        var y = HouseLayout.Y(canvas.Palette);
        (y.Range, y.TickMode) = ([0, data.Worst * 100], Plotly.Blazor.LayoutLib.YAxisLib.TickModeEnum.Array);
        var errors = data.Errors(canvas.Height).ToList();
        y.TickVals = [.. errors.Select(tick => (object)tick.At)];
        y.TickText = [.. errors.Select(tick => (object)tick.Text)];
        var margin = new Margin { L = canvas.IsNarrow ? 56 : 58, R = 14, T = 18, B = 26, Pad = 0 };
        var layout = HouseLayout.Create(canvas, margin, x, [y]);
        if (data.Limit is { RequestsPerSecond: { } limit, Interval: { Low: { } low, High: { } high } })
            AddLimit(layout, data, limit, low, high, canvas);
        return new([Hours(data, calendar, canvas)], layout);
    }

    private static KeyedTrace Hours(CapacityData data, ReportingCalendar calendar, ChartCanvas canvas) => new(
        new Scatter
        {
            Name = "hours",
            Mode = ModeFlag.Markers,
            X = [.. data.Drawn.Select(hour => (object)hour.PerSecond)],
            Y = [.. data.Drawn.Select(hour => (object)(hour.ErrorRate * 100))],
            HoverInfo = HoverInfoFlag.Text,
            HoverTextArray =
            [
                .. data.Drawn.Select(hour => ChartText.Lines(
                    InstantWords.Say(hour.Start, calendar), $"{ServiceWords.Rate(hour.PerSecond)} requests a second",
                    $"{ServiceWords.Errors(hour.ErrorRate)} failed",
                    $"n{Typography.ThinSpace}{CountWords.Of(hour.Requests, "request")}")),
            ],
            Marker = new() { Color = Colours.Thin(canvas.Palette.Accent, 0.45), Size = 5, Line = new() { Width = 0 } },
        },
        [.. data.Drawn.Select(hour => (object)hour)]);

    private static void AddLimit(Layout layout, CapacityData data, double limit, double low, double high, ChartCanvas canvas)
    {
        Shape Between(double from, double to) => new()
        {
            XRef = "x",
            X0 = from,
            X1 = to,
            YRef = "paper",
            Y0 = 0,
            Y1 = 1,
            Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Below,
        };
        var wash = Between(low, high);
        (wash.Type, wash.FillColor) = (Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Rect, Colours.Thin(canvas.Palette.Bad, Colours.Wash));
        wash.Line = new() { Width = 0 };
        var line = Between(limit, limit);
        line.Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line;
        line.Line = new() { Color = canvas.Palette.Bad, Width = 1.5m, Dash = "4px,3px" };
        layout.Shapes.Add(wash);
        layout.Shapes.Add(line);
        var word = HouseLayout.Word(CapacityWords.Limit(limit), canvas.Palette.Bad, weight: 500);
        var left = limit > data.Busiest / 2;
        (word.XRef, word.X, word.YRef, word.Y) = ("x", limit, "paper", 1);
        word.XAnchor = left
            ? Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Right
            : Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left;
        (word.XShift, word.YAnchor) = (0, Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Bottom);
        layout.Annotations.Add(word);
    }

    public static ChartTable Table(string title, CapacityData data, ReportingCalendar calendar) => new(
        $"{title}: hours",
        [
            new("Hour"), new("Requests a second", IsNumber: true), new("Error rate", IsNumber: true), new("n requests", IsNumber: true),
        ],
        [
            .. data.Hours.Select(hour => (IReadOnlyList<ChartCell>)
            [
                new(InstantWords.Say(hour.Start, calendar)),
                new(ServiceWords.Rate(hour.PerSecond), hour.PerSecond),
                new(ServiceWords.Errors(hour.ErrorRate), hour.ErrorRate),
                ChartCell.Count(hour.Requests),
            ]),
        ]);
}
