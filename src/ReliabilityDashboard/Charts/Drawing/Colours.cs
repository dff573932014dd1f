using System.Globalization;

namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>Colours of the palette, thinned.</summary>
public static class Colours
{
    /// <summary>How strong an interval's wash is.</summary>
    public const double Wash = 0.13;

    /// <summary>What lies behind shows through.</summary>
    public const string None = "rgba(0,0,0,0)";

    /// <summary><c>#0b5c6b</c> at 13 % → <c>rgba(11,92,107,0.13)</c>.</summary>
    public static string Thin(string hex, double opacity)
    {
        var rgb = Convert.FromHexString(hex.AsSpan(1));
        return string.Create(CultureInfo.InvariantCulture, $"rgba({rgb[0]},{rgb[1]},{rgb[2]},{opacity})");
    }
}
