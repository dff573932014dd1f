using System.Globalization;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>A threshold of the matrix on its way, by pointer or by keys.</summary>
/// <param name="Data">As it is drawn.</param>
/// <param name="Plane">Its axes, which stand still meanwhile.</param>
public sealed record ThresholdMove(MatrixChartData Data, MatrixPlane Plane)
{
    // Twenty steps of the keys for each power of ten.
    private const double KeyStep = 1.122;

    /// <summary>Put where the pointer is.</summary>
    /// <param name="across">The threshold of frequency, else that of impact.</param>
    /// <param name="place">Px from the plot's left or top.</param>
    public MovedThreshold To(bool across, double place) => across
        ? Frequent(Plane.Counts.FrequentFromAt(place), place > Plane.Width + Edge || place < -Edge)
        : High(Plane.ImpactAt(place), place < MatrixPlane.NameStrip - Edge || place > Plane.ShelfTop + Edge);

    /// <summary>Moved by steps of the keys, from where it stands.</summary>
    public MovedThreshold By(bool across, int steps) => across
        ? Frequent(Data.FrequentFrom!.Value + steps, false)
        : High(Data.ImpactThreshold!.Value * Math.Pow(KeyStep, steps), false);

    // A pointer is seldom still.
    private const double Edge = 12;

    private MovedThreshold Frequent(long count, bool beyond)
    {
        var kept = Math.Clamp(count, 1, Plane.Counts.Most);
        // What FrequencyScale.FrequentFrom makes the same count of again.
        var perWeek = Math.Floor(kept / Data.Weeks * 10_000) / 10_000;
        return Of(
            new(perWeek > 0 ? perWeek : kept / Data.Weeks, Data.ImpactThreshold), Plane.Counts.LineOf(kept), kept,
            $"Frequent from {CountWords.Times(kept)} on, {FrequencyWords.Say(kept / Data.Weeks)} a week",
            beyond || kept != count ? $"The axis ends at {CountWords.Times(kept)}; the threshold stays there." : null);
    }

    private MovedThreshold High(double impact, bool beyond)
    {
        var kept = Rounded(Math.Clamp(impact, Plane.Bottom, Plane.Top));
        return Of(
            new(Data.FrequencyThreshold, kept), Plane.Y(kept), kept, $"High impact from {Data.Say(kept)} on",
            beyond || impact > Plane.Top * KeyStep || impact < Plane.Bottom / KeyStep
                ? $"The axis ends at {Data.Say(kept)}; the threshold stays there." : null);
    }

    private MovedThreshold Of(MatrixThresholds tried, double place, double value, string says, string? beyond)
    {
        var names = QuadrantName.Of(Data.Trying(tried), Plane).Select(name => name.Text).Where(text => text != "").ToArray();
        return new(tried, place, value, says, names, beyond);
    }

    /// <summary>Two digits: what a person would write down.</summary>
    private static double Rounded(double value)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return double.Parse((Math.Round(value / step) * step).ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}

/// <summary>Where a threshold has come to.</summary>
/// <param name="Tried">Both thresholds from now on.</param>
/// <param name="Place">Px from the plot's left or top.</param>
/// <param name="Value">Occurrences, or an impact.</param>
/// <param name="Says">The same in words.</param>
/// <param name="Names">Of the quadrants that are named in the plot, with what they held and hold.</param>
/// <param name="Beyond">Said where it was to go beyond the axis.</param>
public sealed record MovedThreshold(
    MatrixThresholds Tried, double Place, double Value, string Says, IReadOnlyList<string> Names, string? Beyond);
