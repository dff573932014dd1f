using System.Globalization;
using ReliabilityDashboard.Domain.Dependencies.Layout;

namespace ReliabilityDashboard.Charts.Graphs;

/// <summary>The way of a line through its points; <c>js/graph-places.js</c> draws the same where the browser places them.</summary>
public sealed class GraphPath(IReadOnlyList<LayoutPoint> points)
{
    /// <summary>As SVG has it: curves that leave and enter upright.</summary>
    public string Svg
    {
        get
        {
            var steps = Steps.Select(step => IsStraight(step.One, step.Next)
                ? $"L{N(step.Next.X)} {N(step.Next.Y)}"
                : $"C{N(step.One.X)} {N(Middle(step.One, step.Next))} {N(step.Next.X)} {N(Middle(step.One, step.Next))} "
                    + $"{N(step.Next.X)} {N(step.Next.Y)}");
            return string.Concat(steps.Prepend($"M{N(points[0].X)} {N(points[0].Y)}"));
        }
    }

    /// <summary>The head of the arrow at its end.</summary>
    public string Head
    {
        get
        {
            var (before, end) = (points[^2], points[^1]);
            return Math.Abs(before.Y - end.Y) < 0.5
                ? Math.Sign(end.X - before.X) is var right
                    ? $"M{N(end.X - right * 7)} {N(end.Y - 4)}L{N(end.X)} {N(end.Y)}L{N(end.X - right * 7)} {N(end.Y + 4)}Z" : ""
                : Math.Sign(end.Y - before.Y) is var down
                    ? $"M{N(end.X - 4)} {N(end.Y - down * 7)}L{N(end.X)} {N(end.Y)}L{N(end.X + 4)} {N(end.Y - down * 7)}Z" : "";
        }
    }

    /// <summary>A point of it and how it lies there, in degrees.</summary>
    /// <param name="share">Of its way, a fraction.</param>
    public (LayoutPoint At, double Angle) PointAt(double share)
    {
        var steps = Steps.ToList();
        var lengths = steps.Select(step => Math.Abs(step.Next.Y - step.One.Y) + Math.Abs(step.Next.X - step.One.X)).ToList();
        var way = lengths.Sum() * share;
        var index = 0;
        while (index < steps.Count - 1 && way > lengths[index]) way -= lengths[index++];
        var (one, next) = steps[index];
        var t = lengths[index] > 0 ? Math.Clamp(way / lengths[index], 0, 1) : 0.5;
        if (IsStraight(one, next))
            return (new(one.X + (next.X - one.X) * t, one.Y + (next.Y - one.Y) * t), Degrees(next.X - one.X, next.Y - one.Y));
        var (u, middle) = (1 - t, Middle(one, next));
        return (
            new(
                one.X * (u * u * u + 3 * u * u * t) + next.X * (3 * u * t * t + t * t * t),
                one.Y * u * u * u + middle * (3 * u * u * t + 3 * u * t * t) + next.Y * t * t * t),
            Degrees(
                6 * u * t * (next.X - one.X), 3 * u * u * (middle - one.Y) + 3 * t * t * (next.Y - middle)));
    }

    /// <summary>A number as SVG takes it.</summary>
    public static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private IEnumerable<(LayoutPoint One, LayoutPoint Next)> Steps => points.Zip(points.Skip(1));

    private static bool IsStraight(LayoutPoint one, LayoutPoint next) => Math.Abs(one.X - next.X) < 0.5 || Math.Abs(one.Y - next.Y) < 0.5;

    private static double Middle(LayoutPoint one, LayoutPoint next) => (one.Y + next.Y) / 2;

    private static double Degrees(double x, double y) => Math.Atan2(y, x) * 180 / Math.PI;
}
