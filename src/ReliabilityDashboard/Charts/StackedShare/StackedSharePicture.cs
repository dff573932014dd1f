using ReliabilityDashboard.Charts.Drawings;
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
        var plot = new SvgPlot(
            picture, LeftWords, CountLine, size.Width - LeftWords - 8, Math.Max(40, size.Height - CountLine - NameLine));
        var highest = StackedShareDrawing.Highest(data);
        plot.ValueAxis(StackedShareDrawing.Ticks(data).Select(tick => (tick.At / highest, tick.Text)));
        var wide = plot.Width / data.Buckets.Count;
        for (var index = 0; index < data.Buckets.Count; index++) Column(data, index, plot, wide, highest);
        Counts(data, plot, wide, highest);
        var apart = StackedShareDrawing.NamedEvery(data, plot.Width);
        plot.Below(data.Buckets.Select((bucket, index) => (Index: index, bucket.Name)).Where(one => one.Index % apart == 0)
            .Select(one => (plot.Left + (one.Index + 0.5) * wide, one.Name)));
        return picture.End(Legend(picture, data).Draw(size.Height + 4, StackedShareWords.Caption(data)) + 2);
    }

    private static void Column(StackedShareData data, int index, SvgPlot plot, double wide, double highest)
    {
        var (bucket, from) = (data.Buckets[index], 0.0);
        var gap = data.Buckets.Count > 60 ? 0 : wide * 0.12;
        for (var one = 0; one < data.Classes.Count; one++)
        {
            if (StackedShareDrawing.Height(data, bucket, one) is not { } high || high <= 0) continue;
            var to = from + high;
            var (top, bottom) = (plot.Y(to / highest), plot.Y(from / highest));
            plot.Picture.Rectangle(
                plot.Left + index * wide + gap / 2, top, wide - gap, bottom - top, FillOf(plot.Picture, data, one), Edge(data, bucket),
                bucket.Partial ? 0.55 : 1);
            from = to;
        }
    }

    /// <summary>Over each column, where there is room over all of them.</summary>
    private static void Counts(StackedShareData data, SvgPlot plot, double wide, double highest)
    {
        if (data.Buckets.Any(bucket => SvgText.Width(Typography.Number(bucket.N)) > wide)) return;
        for (var index = 0; index < data.Buckets.Count; index++)
            if (data.Buckets[index] is { N: > 0 and var n })
                plot.Picture.Text(
                    plot.Left + (index + 0.5) * wide, plot.Y(data.AsShare ? 1 : n / highest) - 8, Typography.Number(n),
                    TextAnchor.Middle, SvgPicture.Palette.Ink3);
    }

    private static string FillOf(SvgPicture picture, StackedShareData data, int one) =>
        picture.Fill(data.Classes.Count == 1 ? Hatch.None : Hatches.Of(one), data.Classes[one].Colour(SvgPicture.Palette));

    /// <summary>Around what is incomplete a dashed line, else a hairline that keeps neighbours apart.</summary>
    private static Stroke? Edge(StackedShareData data, ShareBucket bucket) =>
        bucket.Partial ? new(SvgPicture.Palette.Ink2, 0.75, "2 2")
        : data.Buckets.Count > 60 ? null
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
        return legend;
    }
}
