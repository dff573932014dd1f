using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>Places that a person counts durations in, on a logarithmic axis of seconds.</summary>
public static class DurationTicks
{
    private static readonly double[] Places =
        [1, 5, 15, 60, 300, 900, 3_600, 4 * 3_600, 12 * 3_600, 86_400, 3 * 86_400, 7 * 86_400, 30 * 86_400, 90 * 86_400];

    /// <summary>At most <paramref name="most"/> places inside the bounds, in seconds.</summary>
    public static IReadOnlyList<Tick> Between(double low, double high, int most)
    {
        var inside = Places.Where(place => place >= low && place <= high).ToArray();
        var step = Math.Max(1, (int)Math.Ceiling(inside.Length / (double)Math.Max(1, most)));
        return [.. inside.Where((_, index) => index % step == 0).Select(place => new Tick(place, DurationWords.Say(place)))];
    }
}
