using Plotly.Blazor.LayoutLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>Draws a time chart.</summary>
public static class TimeSeriesDrawing
{
    /// <summary>Share of the plot's height that a row of marks takes at the top.</summary>
    public const double MarkRow = 0.06;

    public static ChartDrawing Draw(TimeSeriesData data, ChartCanvas canvas)
    {
        var scale = ValueScale.Of(data);
        var margin = HouseLayout.OverTime(canvas);
        var plotWidth = canvas.Width - (int)(margin.L!.Value + margin.R!.Value);
        var layout = HouseLayout.Create(canvas, margin, TimeAxis(data, canvas, plotWidth), ValueAxes(data, scale, canvas));
        IncidentTraces.Shade(layout, data, canvas);
        SeriesGround.Add(layout, data, scale, canvas, plotWidth);
        List<KeyedTrace> traces = [.. SeriesTraces.Intervals(data, scale, canvas)];
        if (data.Dots.Count > 0)
            traces.Add(SeriesTraces.Dots(data, scale, canvas));
        foreach (var series in data.Series)
            traces.AddRange(SeriesTraces.Lines(data, series, scale, canvas));
        if (data.Releases.Count > 0)
            traces.AddRange(ReleaseTraces.Draw(data, canvas));
        if (data.Incidents.Count > 0)
            traces.Add(IncidentTraces.Draw(data, canvas));
        if (data.Series.Count > 1 && !canvas.IsNarrow)
            LineEnds.Add(layout, data, scale, canvas);
        return new(traces, layout);
    }

    private static XAxis TimeAxis(TimeSeriesData data, ChartCanvas canvas, int plotWidth)
    {
        var axis = HouseLayout.X(canvas.Palette);
        axis.Type = Plotly.Blazor.LayoutLib.XAxisLib.TypeEnum.Date;
        axis.Range = [Local(data, data.Period.From), Local(data, data.Period.To)];
        var ticks = Ticks(data, plotWidth);
        axis.TickMode = Plotly.Blazor.LayoutLib.XAxisLib.TickModeEnum.Array;
        axis.TickVals = [.. ticks.Select(tick => (object)Iso(tick.Local))];
        axis.TickText = [.. ticks.Select(tick => (object)tick.Text)];
        return axis;
    }

    /// <summary>Where dates stand on the time axis, and their words.</summary>
    public static IReadOnlyList<(DateTime Local, string Text)> Ticks(TimeSeriesData data, int plotWidth) =>
        BucketTicks(data, plotWidth) ?? TimeTicks.Between(data.Period, data.Calendar, plotWidth);

    /// <summary>Months and quarters bear their name under their middle, where their mark stands.</summary>
    private static List<(DateTime Local, string Text)>? BucketTicks(TimeSeriesData data, int plotWidth)
    {
        if (data.Step is not (Step.Month or Step.Quarter) || data.Series.Count == 0)
            return null;
        var points = data.Series[0].Points;
        var apart = Math.Max(1, (int)Math.Ceiling(points.Count * 52.0 / Math.Max(1, plotWidth)));
        return
        [
            .. points
                .Where((_, index) => index % apart == 0)
                .Select((point, index) => (Middle(data, point), BucketWord(data, point, index))),
        ];
    }

    private static string BucketWord(TimeSeriesData data, SeriesPoint point, int index)
    {
        var date = data.Calendar.LocalDate(point.Start);
        if (data.Step == Step.Quarter)
            return data.Calendar.Name(CalendarUnit.Quarter, date);
        var month = date.ToString("MMM", System.Globalization.CultureInfo.InvariantCulture);
        return index == 0 || date.Month == 1 ? $"{month}<br>{date.Year}" : month;
    }

    private static List<YAxis> ValueAxes(TimeSeriesData data, ValueScale scale, ChartCanvas canvas)
    {
        var axis = HouseLayout.Y(canvas.Palette);
        axis.Type = scale.IsLogarithmic ? Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum.Log : Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum.Linear;
        axis.Range = scale.Range();
        var top = 1 - MarkRow * data.MarkRows;
        axis.Domain = [0, top];
        var ticks = scale.Ticks(SeriesGround.Borders(data), canvas.Height / 44);
        axis.TickMode = Plotly.Blazor.LayoutLib.YAxisLib.TickModeEnum.Array;
        axis.TickVals = [.. ticks.Select(tick => (object)tick.At)];
        axis.TickText = [.. ticks.Select(tick => (object)tick.Text)];
        if (data.MarkRows == 0)
            return [axis];
        return [axis, MarkAxis(canvas, data.MarkRows)];
    }

    /// <summary>The axis of the rows of marks above a plot.</summary>
    public static YAxis MarkAxis(ChartCanvas canvas, int rows)
    {
        var marks = HouseLayout.Y(canvas.Palette);
        (marks.Domain, marks.Range, marks.Visible) = ([1 - MarkRow * rows, 1], [0, rows], false);
        return marks;
    }

    /// <summary>Plotly knows no zones: it is given wall-clock times of the reporting zone.</summary>
    public static string Local(TimeSeriesData data, DateTime instant) => Iso(data.Calendar.ToLocal(instant));

    /// <summary>Where a bucket's mark stands.</summary>
    public static DateTime Middle(TimeSeriesData data, SeriesPoint point) =>
        data.Calendar.ToLocal(point.Start + (point.End - point.Start) / 2);

    public static string Iso(DateTime local) => local.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
