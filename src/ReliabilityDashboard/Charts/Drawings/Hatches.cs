using System.Globalization;

namespace ReliabilityDashboard.Charts.Drawings;

/// <summary>Areas told apart by their lines, where paper has no colours.</summary>
public enum Hatch { None, Rising, Dots, Crossed, Level, Falling }

internal static class Hatches
{
    private static readonly Hatch[] All = Enum.GetValues<Hatch>();

    /// <summary>The hatch of the first, second, … area of a picture.</summary>
    public static Hatch Of(int index) => All[index % All.Length];

    public static string Pattern(string id, Hatch hatch, string colour)
    {
        // On dark ground white lines, on light ground dark ones.
        var line = IsDark(colour) ? SvgPicture.Palette.Surface : SvgPicture.Palette.Ink;
        var drawn = hatch == Hatch.Dots
            ? $"<circle cx=\"3\" cy=\"3\" r=\"1.1\" fill=\"{line}\"/>"
            : $"<path d=\"{Lines(hatch)}\" stroke=\"{line}\" stroke-width=\"0.9\" fill=\"none\"/>";
        return $"<pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
            + $"<path d=\"M0 0H6V6H0Z\" fill=\"{colour}\"/>{drawn}</pattern>";
    }

    // Corners are drawn from both sides, or a line would be cut where tiles meet.
    private static string Lines(Hatch hatch) => hatch switch
    {
        Hatch.Rising => "M-1 1L1 -1M0 6L6 0M5 7L7 5",
        Hatch.Falling => "M-1 5L1 7M0 0L6 6M5 -1L7 1",
        Hatch.Level => "M0 3H6",
        _ => "M0 0L6 6M0 6L6 0",
    };

    private static bool IsDark(string colour)
    {
        var rgb = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return 0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255) < 128;
    }
}
