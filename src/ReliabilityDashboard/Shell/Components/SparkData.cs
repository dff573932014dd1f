namespace ReliabilityDashboard.Shell.Components;

/// <summary>What a spark line shows.</summary>
/// <param name="Points">In order of time.</param>
/// <param name="Shades">The name of the points that are shaded, such as "Q2 2026".</param>
public sealed record SparkData(IReadOnlyList<SparkPoint> Points, string Shades)
{
    /// <summary>The lowest and the highest that have words; null where they are the same.</summary>
    public (SparkPoint Lowest, SparkPoint Highest)? Ends
    {
        get
        {
            var said = Points.Where(point => point is { Value: not null, Shown: not null }).ToList();
            if (said.Count == 0) return null;
            var (low, high) = (said.MinBy(point => point.Value)!, said.MaxBy(point => point.Value)!);
            return low.Value == high.Value ? null : (low, high);
        }
    }

    /// <summary>What those see who look at it, in words.</summary>
    public string Words =>
        (Ends is var (low, high) ? $", lowest {low.Shown} in {low.Name}, highest {high.Shown} in {high.Name}" : "")
        + (Points.Any(point => point.Shaded) ? $", {Shades} shaded" : "");
}

/// <summary>One point of a spark line.</summary>
/// <param name="Name">Its stretch of time, such as "March 2026".</param>
/// <param name="Brief">The same among its neighbours, such as "Mar".</param>
/// <param name="Value">Null where there is no data, which the line leaves out.</param>
/// <param name="Shown">The value as people read it.</param>
/// <param name="Shaded">Lies in the stretch that is compared with.</param>
public sealed record SparkPoint(string Name, string Brief, double? Value, string? Shown, bool Shaded = false);
