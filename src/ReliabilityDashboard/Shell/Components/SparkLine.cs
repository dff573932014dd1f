using System.Globalization;
using System.Text;

namespace ReliabilityDashboard.Shell.Components;

/// <summary>The outline of a spark line in a box of 100 × 30: paths, empty where there is nothing to draw. A path of no length is drawn as
/// a dot by its round end.</summary>
/// <param name="Line">With gaps where there is no data.</param>
/// <param name="End">The last point.</param>
/// <param name="Ends">The lowest and the highest point.</param>
/// <param name="Shade">The ground of the shaded points.</param>
public sealed record SparkLine(string Line, string End, string Ends, string Shade)
{
    private const double Width = 100, Height = 30, Margin = 4;

    public static SparkLine Of(SparkData data)
    {
        var points = data.Points;
        var known = points.Where(point => point.Value is not null).Select(point => point.Value!.Value).ToArray();
        if (known.Length == 0) return new("", "", "", "");
        var (low, high) = (known.Min(), known.Max());
        var (line, shade, ends) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var (end, drawing) = ("", false);
        var half = points.Count == 1 ? Width / 2 : Width / (points.Count - 1) / 2;
        for (var index = 0; index < points.Count; index++)
        {
            var x = points.Count == 1 ? Width / 2 : Width * index / (points.Count - 1);
            if (points[index].Shaded)
            {
                var (left, right) = (Math.Max(0, x - half), Math.Min(Width, x + half));
                shade.Append(CultureInfo.InvariantCulture, $"M{left:0.##} 0H{right:0.##}V{Height}H{left:0.##}z");
            }
            if (points[index].Value is not { } value)
            {
                drawing = false;
                continue;
            }
            // A flat series runs through the middle, not along an edge.
            var y = high > low ? Height - Margin - (Height - 2 * Margin) * (value - low) / (high - low) : Height / 2;
            var at = string.Create(CultureInfo.InvariantCulture, $"{x:0.##} {y:0.##}");
            line.Append(drawing ? 'L' : 'M').Append(at);
            drawing = true;
            end = $"M{at}h0";
            if (data.Ends is var (lowest, highest) && (points[index] == lowest || points[index] == highest)) ends.Append(end);
        }
        return new(line.ToString(), end, ends.ToString(), shade.ToString());
    }
}
