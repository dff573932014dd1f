using ReliabilityDashboard.Domain.Dependencies.Layout;

namespace ReliabilityDashboard.Charts.Graphs;

/// <summary>Places for what lines say: beside the line, over no box and no other label. What finds none stays away; the table has
/// it.</summary>
internal sealed class GraphLabels
{
    private const double Letter = 6.2;
    private const double LineHeight = 15;
    private const double Beside = 16;
    private static readonly double[] Shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    public GraphLabels(GraphFigure figure, PlacedGraph placed)
    {
        foreach (var box in figure.Boxes)
        {
            var at = placed.Boxes[box.Id];
            taken.Add((at.X - 2, at.Y - 2, at.X + box.Width + 2, at.Y + box.Height + 2));
        }
    }

    /// <summary>Where the bar of a line stands, and its label; the label is null where there is no room.</summary>
    public (LayoutPoint Bar, double Angle, LayoutPoint? Label, bool IsLeft) Place(GraphLine line, GraphPath path)
    {
        var (width, height) = (line.Says.Select(say => say.Length * Letter).DefaultIfEmpty(0).Max(), line.Says.Count * LineHeight);
        if (line.Says.Count > 0)
            foreach (var share in Shares)
            {
                var (at, angle) = path.PointAt(share);
                foreach (var isLeft in new[] { false, true })
                {
                    var left = isLeft ? at.X - Beside - width : at.X + Beside;
                    var room = (left, at.Y - height / 2, left + width, at.Y + height / 2);
                    if (left < 0 || taken.Exists(other => Meet(room, other))) continue;
                    taken.Add(room);
                    taken.Add((at.X - 10, at.Y - 8, at.X + 10, at.Y + 8));
                    return (at, angle, new(isLeft ? at.X - Beside : at.X + Beside, at.Y - height / 2 + 11), isLeft);
                }
            }
        var (middle, lies) = path.PointAt(0.5);
        return (middle, lies, null, false);
    }

    private static bool Meet(
        (double Left, double Top, double Right, double Bottom) one, (double Left, double Top, double Right, double Bottom) other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
