using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>Stacked columns as a picture for paper, documents and mail: classes are told apart by hatches as well, and columns say how
/// many they stand on.</summary>
public static class StackedSharePicture
{
    private const double LeftWords = 58, NameLine = 22, CountLine = 18;

    public static string Draw(string title, StackedShareData data, PictureSize size)
    {
        if (data.IsEmpty) return EmptyPicture.Draw(title, size);
        var picture = new SvgPicture(size.Width, title);
        var top = CountLine + (data.Releases.Ticks.Count > 0 ? GroundPicture.MarkRow : 0);
        var plot = new SvgPlot(
            picture, LeftWords, top, size.Width - LeftWords - 8, Math.Max(40, size.Height - top - NameLine));
        var highest = StackedShareDrawing.Highest(data);
        plot.ValueAxis(StackedShareDrawing.Ticks(data).Select(tick => (tick.At / highest, tick.Text)));
        foreach (var bucket in data.Buckets)
        {
            Column(data, bucket, data.DrawnAt(bucket), plot, highest, bucket.Partial ? 0.55 : 1);
            if (bucket.Earlier is { } then) Column(data, then, data.DrawnAt(bucket, earlier: true), plot, highest, StackedShareWords.Pale);
        }
        Counts(data, plot, highest);
        foreach (var (release, _) in ReleaseTicks.Drawn(data.Releases.Ticks, data.Span, plot.Width))
            GroundPicture.Change(picture, plot.Left + data.PlaceOf(release.At) * plot.Width, GroundPicture.MarkRow / 2, release);
        var apart = StackedShareDrawing.NamedEvery(data, plot.Width);
        plot.Below(data.Buckets.Where((_, index) => index % apart == 0).Select(bucket => (Middle(data, bucket, plot), bucket.Name)));
        return picture.End(Legend(picture, data).Draw(size.Height + 4, StackedShareWords.Caption(data)) + 2);
    }

    private static double Middle(StackedShareData data, ShareBucket bucket, SvgPlot plot) => plot.Left + data.MiddleOf(bucket) * plot.Width;

    private static void Column(
        StackedShareData data, ShareBucket bucket, (double From, double To) drawn, SvgPlot plot, double highest, double strong)
    {
        var from = 0.0;
        for (var one = 0; one < data.Classes.Count; one++)
        {
            if (StackedShareDrawing.Height(data, bucket, one) is not { } high || high <= 0) continue;
            var to = from + high;
            var (top, bottom) = (plot.Y(to / highest), plot.Y(from / highest));
            plot.Picture.Rectangle(
                plot.Left + drawn.From * plot.Width, top, (drawn.To - drawn.From) * plot.Width, bottom - top,
                FillOf(plot.Picture, data, one), Edge(data, bucket), strong);
            from = to;
        }
    }

    /// <summary>Over each column, where there is room over all of them.</summary>
    private static void Counts(StackedShareData data, SvgPlot plot, double highest)
    {
        // Those at the sides are cut by the period's edge: too narrow for a number, they stay without one.
        ShareBucket[] wide = [.. data.Buckets.Where(bucket => SvgText.Width(Typography.Number(bucket.N)) <= Width(bucket))];
        if (data.Buckets.Skip(1).SkipLast(1).Except(wide).Any()) return;
        foreach (var bucket in wide.Where(bucket => bucket.N > 0))
        {
            var (from, to) = data.DrawnAt(bucket);
            plot.Picture.Text(
                plot.Left + (from + to) / 2 * plot.Width, plot.Y(data.AsShare ? 1 : bucket.N / highest) - 8, Typography.Number(bucket.N),
                TextAnchor.Middle, SvgPicture.Palette.Ink3);
        }

        double Width(ShareBucket bucket) => data.ShareOf(bucket) * plot.Width;
    }

    private static string FillOf(SvgPicture picture, StackedShareData data, int one) =>
        picture.Fill(data.Classes.Count == 1 ? Hatch.None : Hatches.Of(one), data.Classes[one].Colour(SvgPicture.Palette));

    /// <summary>Around what is incomplete a dashed line, else a hairline that keeps neighbours apart.</summary>
    private static Stroke? Edge(StackedShareData data, ShareBucket bucket) =>
        bucket.Partial ? new(SvgPicture.Palette.Ink2, 0.75, "2 2")
        : data.Buckets.Count > StackedShareData.Many ? null
        : new(SvgPicture.Palette.Ink2, 0.5);

    private static SvgLegend Legend(SvgPicture picture, StackedShareData data)
    {
        var legend = new SvgLegend(picture);
        for (var index = 0; index < data.Classes.Count && data.Classes.Count > 1; index++)
        {
            var fill = FillOf(picture, data, index);
            legend.Add((x, y) => picture.Rectangle(x, y - 5, 14, 10, fill, new(SvgPicture.Palette.Ink2, 0.5)), data.Classes[index].Name);
        }
        if (data.Buckets.Any(bucket => bucket is { Partial: true, N: > 0 }))
            legend.Add((x, y) => picture.Rectangle(x, y - 5, 14, 10, null, new(SvgPicture.Palette.Ink2, 0.75, "2 2")), "incomplete");
        foreach (var kind in ReleaseTicks.Kinds(data.Releases.Ticks))
            legend.Add((x, y) => GroundPicture.Change(picture, x + 8, y, kind), TimeSeriesWords.Of(kind));
        if (data.HasEarlier)
            legend.Add(
                (x, y) => picture.Rectangle(
                    x + 4, y - 5, 5, 10, SvgPicture.Palette.Ink2, new(SvgPicture.Palette.Ink2, 0.5), StackedShareWords.Pale),
                StackedShareWords.Earlier);
        return legend;
    }
}
