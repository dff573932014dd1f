using System.Globalization;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>Round numbers on a logarithmic axis: 1, 2 and 5 of each decade where there is room, else the decades.</summary>
public static class LogTicks
{
    private static readonly double[][] Steps = [[1, 2, 5], [1, 3], [1]];

    /// <summary>At most about <paramref name="most"/> places between two numbers above 0.</summary>
    public static IReadOnlyList<Tick> Between(double low, double high, int most)
    {
        double[] places = [];
        foreach (var steps in Steps)
        {
            places = [.. Places(low, high, steps)];
            if (places.Length <= Math.Max(2, most)) break;
        }
        var apart = Math.Max(1, (int)Math.Ceiling(places.Length / (double)Math.Max(2, most)));
        return [.. places.Where((_, index) => index % apart == 0).Select(place => new Tick(place, Say(place)))];
    }

    private static IEnumerable<double> Places(double low, double high, double[] steps)
    {
        for (var power = (int)Math.Floor(Math.Log10(low)); power <= Math.Ceiling(Math.Log10(high)); power++)
            foreach (var step in steps)
                if (
                    double.Parse(string.Create(CultureInfo.InvariantCulture, $"{step}e{power}"), CultureInfo.InvariantCulture) is var place
                    && place >= low
                    && place <= high
                )
                    yield return place;
    }

    private static string Say(double place) => place switch
    {
        >= 1e6 => Typography.WithUnit(Typography.Number(place / 1e6), "M"),
        >= 1e4 => Typography.WithUnit(Typography.Number(place / 1e3), "k"),
        >= 1 => Typography.Number(place),
        _ => place.ToString("0.######", CultureInfo.InvariantCulture),
    };
}
