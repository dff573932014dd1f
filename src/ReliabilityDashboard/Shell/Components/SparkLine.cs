using System.Globalization;
using System.Text;

namespace ReliabilityDashboard.Shell.Components;

/// <summary>The outline of a spark line in a box of 100 × 30.</summary>
public static class SparkLine
{
    private const double Width = 100, Height = 30, Margin = 4;

    /// <summary>A line with gaps where points are null, and its last point as a path of no length (drawn as a dot by its round end). Both
    /// empty without data.</summary>
    public static (string Line, string End) Draw(IReadOnlyList<double?> points)
    {
        var known = points.Where(point => point is not null).Select(point => point!.Value).ToArray();
        if (known.Length == 0) return ("", "");
        var (low, high) = (known.Min(), known.Max());
        var line = new StringBuilder();
        var (end, drawing) = ("", false);
        for (var index = 0; index < points.Count; index++)
        {
            if (points[index] is not { } value)
            {
                drawing = false;
                continue;
            }
            var x = points.Count == 1 ? Width / 2 : Width * index / (points.Count - 1);
            // A flat series runs through the middle, not along an edge.
            var y = high > low ? Height - Margin - (Height - 2 * Margin) * (value - low) / (high - low) : Height / 2;
            var at = string.Create(CultureInfo.InvariantCulture, $"{x:0.##} {y:0.##}");
            line.Append(drawing ? 'L' : 'M').Append(at);
            drawing = true;
            end = $"M{at}h0";
        }
        return (line.ToString(), end);
    }
}
