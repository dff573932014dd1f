using Plotly.Blazor.Traces;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>Draws stacked columns.</summary>
public static class StackedShareDrawing
{
    /// <summary>Pixels of a letter under a column, and between two names.</summary>
    private const int Letter = 7,
        Between = 10;

    public static ChartDrawing Draw(StackedShareData data, ChartCanvas canvas)
    {
        var buckets = data.Buckets;
        var x = HouseLayout.X(canvas.Palette);
        var margin = HouseLayout.OverTime(canvas);
        var apart = NamedEvery(data, HouseLayout.RoomOverTime(canvas));
        x.TickMode = Plotly.Blazor.LayoutLib.XAxisLib.TickModeEnum.Array;
        x.TickVals = [.. buckets.Where((_, index) => index % apart == 0).Select(bucket => (object)data.MiddleOf(bucket))];
        x.TickText = [.. buckets.Where((_, index) => index % apart == 0).Select(bucket => (object)ChartText.Escape(bucket.Name))];
        x.Range = [0, 1];
        var y = HouseLayout.Y(canvas.Palette);
        var highest = Highest(data);
        y.Range = [0, highest];
        y.TickMode = Plotly.Blazor.LayoutLib.YAxisLib.TickModeEnum.Array;
        var ticks = Ticks(data);
        y.TickVals = [.. ticks.Select(tick => (object)tick.At)];
        y.TickText = [.. ticks.Select(tick => (object)tick.Text)];
        var hasMarks = data.Releases.Ticks.Count > 0;
        if (hasMarks) y.Domain = [0, 1 - TimeSeriesDrawing.MarkRow];
        var layout = HouseLayout.Create(canvas, margin, x, hasMarks ? [y, TimeSeriesDrawing.MarkAxis(canvas, 1)] : [y]);
        layout.BarMode = Plotly.Blazor.LayoutLib.BarModeEnum.Stack;
        return new(
            [
                .. data.Classes.Select((one, index) => Columns(data, one, index, canvas)),
                .. data.HasEarlier ? data.Classes.Select((one, index) => Earlier(data, one, index, canvas)) : [],
                .. hasMarks
                    ? ReleaseTraces.Draw(data.Releases.Ticks, data.Span, data.Releases.Calendar, canvas, at => data.PlaceOf(at))
                    : [],
            ],
            layout);
    }

    /// <summary>Of how many columns one bears its name, so that names do not touch.</summary>
    internal static int NamedEvery(StackedShareData data, double room) =>
        Math.Max(
            1,
            (int)Math.Ceiling(
                data.Buckets.Count * (Between + Letter * data.Buckets.Max(bucket => bucket.Name.Length)) / Math.Max(1, room)));

    /// <summary>The upper end of the axis.</summary>
    internal static double Highest(StackedShareData data) =>
        data.AsShare
            ? 100
            : Math.Max(4, data.Buckets.Select(bucket => Math.Max(bucket.N, bucket.Earlier?.N ?? 0)).DefaultIfEmpty(0).Max() * 1.05);

    internal static IReadOnlyList<Tick> Ticks(StackedShareData data) => data.AsShare
        ? [.. new double[] { 0, 50, 100 }.Select(place => new Tick(place, Typography.WithUnit(Typography.Number(place), "%")))]
        :
        [
            .. NiceTicks.Between(0, Highest(data), 4).At.Where(place => place == Math.Floor(place))
                .Select(place => new Tick(place, Typography.Number(place))),
        ];

    private static KeyedTrace Columns(StackedShareData data, ShareClass one, int index, ChartCanvas canvas) =>
        new(
            new Bar
            {
                Name = ChartText.Escape(one.Name),
                X = [.. data.Buckets.Select(bucket => (object)data.MiddleOf(bucket))],
                OffsetArray = [.. data.Buckets.Select(bucket => (decimal?)(data.DrawnAt(bucket).From - data.MiddleOf(bucket)))],
                WidthArray = [.. data.Buckets.Select(bucket => Width(data.DrawnAt(bucket)))],
                Y = [.. data.Buckets.Select(bucket => (object)Height(data, bucket, index)!)],
                HoverInfo = Plotly.Blazor.Traces.BarLib.HoverInfoFlag.Text,
                HoverTextArray = [.. data.Buckets.Select(bucket => Tooltip(data, bucket))],
                Marker = new()
                {
                    Color = one.Colour(canvas.Palette),
                    // A line of the ground's colour keeps neighbours apart, also where their lightness is close.
                    Line = new() { Color = canvas.Palette.Surface, Width = data.Buckets.Count > StackedShareData.Many ? 0 : 1 },
                    OpacityArray = [.. data.Buckets.Select(bucket => (decimal?)(bucket.Partial ? 0.55m : 1m))],
                },
            },
            [.. data.Buckets.Select(bucket => bucket.N > 0 ? (object)bucket : null)]
        );

    /// <summary>The columns of the year before: pale, each class upon the one below it by its own base, since those of the present year
    /// stack at the same place.</summary>
    private static KeyedTrace Earlier(StackedShareData data, ShareClass one, int index, ChartCanvas canvas) =>
        new(
            new Bar
            {
                Name = ChartText.Escape($"{one.Name}, {StackedShareWords.Earlier}"),
                X = [.. data.Buckets.Select(bucket => (object)data.MiddleOf(bucket))],
                OffsetArray =
                    [.. data.Buckets.Select(bucket => (decimal?)(data.DrawnAt(bucket, earlier: true).From - data.MiddleOf(bucket)))],
                WidthArray = [.. data.Buckets.Select(bucket => Width(data.DrawnAt(bucket, earlier: true)))],
                BaseArray = [.. data.Buckets.Select(bucket => (object)Below(data, bucket.Earlier, index))],
                Y = [.. data.Buckets.Select(bucket => (object)Height(data, bucket.Earlier, index)!)],
                HoverInfo = Plotly.Blazor.Traces.BarLib.HoverInfoFlag.Text,
                HoverTextArray = [.. data.Buckets.Select(bucket => bucket.Earlier is { } then ? Tooltip(data, then) : "")],
                Marker = new()
                {
                    Color = Colours.Thin(one.Colour(canvas.Palette), StackedShareWords.Pale),
                    Line = new() { Color = one.Colour(canvas.Palette), Width = data.Buckets.Count > StackedShareData.Many ? 0 : 1 },
                },
            },
            [.. data.Buckets.Select(bucket => bucket.Earlier is { N: > 0 } then ? (object)then : null)]
        );

    private static double Below(StackedShareData data, ShareBucket? bucket, int index) =>
        Enumerable.Range(0, index).Sum(below => Height(data, bucket, below) ?? 0);

    private static decimal? Width((double From, double To) drawn) => (decimal)(drawn.To - drawn.From);

    /// <summary>Of one class in a column, in units of the axis; null: there is no column.</summary>
    internal static double? Height(StackedShareData data, ShareBucket? bucket, int index) =>
        bucket?.Counts is not { } counts || bucket.N == 0 ? null
        : data.AsShare ? 100.0 * counts[index] / bucket.N
        : counts[index];

    private static string Tooltip(StackedShareData data, ShareBucket bucket) =>
        ChartText.Lines([
            bucket.FullName,
            .. bucket.Counts is null ? ["no data"] : data.Classes.Select((one, index) => Line(data, bucket, one, index)).Reverse(),
            $"n{Typography.ThinSpace}{Typography.Number(bucket.N)} "
                + $"{data.Counted}{(bucket.Unknown > 0 ? $", {Typography.Number(bucket.Unknown)} unknown" : "")}",
            bucket.Partial ? "incomplete" : null,
        ]);

    private static string Line(StackedShareData data, ShareBucket bucket, ShareClass one, int index)
    {
        var count = bucket.Counts![index];
        return data.AsShare && bucket.N > 0
            ? $"{one.Name}: {RateWords.Share((double)count / bucket.N)} ({Typography.Number(count)})"
            : $"{one.Name}: {Typography.Number(count)}";
    }
}
