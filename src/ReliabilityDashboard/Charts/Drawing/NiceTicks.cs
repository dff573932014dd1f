namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>Round numbers on an axis.</summary>
public static class NiceTicks
{
    /// <summary>Multiples of 1, 2 or 5 × a power of ten inside the bounds, about as many as asked for.</summary>
    /// <returns>The places and how many decimals they need.</returns>
    public static (IReadOnlyList<double> At, int Decimals) Between(double low, double high, int about)
    {
        if (!(high > low)) return ([low], 0);
        var raw = (high - low) / Math.Max(1, about);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = (raw / power) switch { <= 1.5 => power, <= 3.5 => 2 * power, <= 7.5 => 5 * power, _ => 10 * power };
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        List<double> places = [];
        // + 0.0 makes the negative zero of a rounded-up −1e-9 a plain one.
        for (var index = Math.Ceiling(low / step - 1e-9); index * step <= high + step * 1e-9; index++)
            places.Add(Math.Round(index * step, decimals + 2) + 0.0);
        return (places, decimals);
    }
}

/// <summary>A place on an axis and its word.</summary>
public readonly record struct Tick(double At, string Text);
