using Plotly.Blazor.Traces;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>Draws stacked columns.</summary>
public static class StackedShareDrawing
{
    /// <summary>Pixels of a letter under a column, and between two names.</summary>
    private const int Letter = 7,
        Between = 10;

    /// <summary>From here on columns stand close.</summary>
    private const int Many = 60;

    public static ChartDrawing Draw(StackedShareData data, ChartCanvas canvas)
    {
        var buckets = data.Buckets;
        var x = HouseLayout.X(canvas.Palette);
        var margin = HouseLayout.OverTime(canvas);
        var apart = NamedEvery(data, (double)(canvas.Width - margin.L - margin.R)!);
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
        var layout = HouseLayout.Create(canvas, margin, x, [y]);
        layout.BarMode = Plotly.Blazor.LayoutLib.BarModeEnum.Stack;
        return new([.. data.Classes.Select((one, index) => Columns(data, one, index, canvas))], layout);
    }

    /// <summary>Of how many columns one bears its name, so that names do not touch.</summary>
    internal static int NamedEvery(StackedShareData data, double room) =>
        Math.Max(
            1,
            (int)Math.Ceiling(
                data.Buckets.Count * (Between + Letter * data.Buckets.Max(bucket => bucket.Name.Length)) / Math.Max(1, room)));

    /// <summary>The upper end of the axis.</summary>
    internal static double Highest(StackedShareData data) =>
        data.AsShare ? 100 : Math.Max(4, data.Buckets.Select(bucket => bucket.N).DefaultIfEmpty(0).Max() * 1.05);

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
                WidthArray =
                    [.. data.Buckets.Select(bucket => (decimal?)(data.ShareOf(bucket) * (data.Buckets.Count > Many ? 0.98 : 0.9)))],
                Y = [.. data.Buckets.Select(bucket => (object)Height(data, bucket, index)!)],
                HoverInfo = Plotly.Blazor.Traces.BarLib.HoverInfoFlag.Text,
                HoverTextArray = [.. data.Buckets.Select(bucket => Tooltip(data, bucket))],
                Marker = new()
                {
                    Color = one.Colour(canvas.Palette),
                    // A line of the ground's colour keeps neighbours apart, also where their lightness is close.
                    Line = new() { Color = canvas.Palette.Surface, Width = data.Buckets.Count > Many ? 0 : 1 },
                    OpacityArray = [.. data.Buckets.Select(bucket => (decimal?)(bucket.Partial ? 0.55m : 1m))],
                },
            },
            [.. data.Buckets.Select(bucket => bucket.N > 0 ? (object)bucket : null)]
        );

    /// <summary>Of one class in a column, in units of the axis; null: there is no column.</summary>
    internal static double? Height(StackedShareData data, ShareBucket bucket, int index) =>
        bucket.Counts is not { } counts || bucket.N == 0 ? null
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
