using System.Globalization;
using System.Text;
using ReliabilityDashboard.Charts.TimeSeries;

namespace ReliabilityDashboard.Features.Trends.SideBySide;

/// <summary>The outline of a small trend in a box of 100 × 100.</summary>
/// <param name="Line">Whole buckets, with gaps where there is no data.</param>
/// <param name="Whole">Their marks, paths of no length.</param>
/// <param name="Hollow">Marks of buckets that are incomplete or stand on few records.</param>
public sealed record SmallLine(string Line, string Whole, string Hollow)
{
    private const double Side = 100;

    public static SmallLine Of(IReadOnlyList<SeriesPoint> points, ValueScale scale)
    {
        var (line, whole, hollow) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var drawing = false;
        foreach (var (index, point) in points.Index())
        {
            if (point.Value is not { } value)
            {
                drawing = false;
                continue;
            }
            var at = string.Create(
                CultureInfo.InvariantCulture,
                $"{Side * (index + 0.5) / points.Count:0.##} {Side * (1 - Math.Clamp(scale.Place(value), 0, 1)):0.##}");
            (point.Partial || point.FewData ? hollow : whole).Append('M').Append(at).Append("h0");
            if (!point.Partial) line.Append(drawing ? 'L' : 'M').Append(at);
            drawing = !point.Partial;
        }
        return new(line.ToString(), whole.ToString(), hollow.ToString());
    }
}
