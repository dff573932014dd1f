namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The matrix in pixels: where a frequency and an impact stand in a plot of some size.</summary>
/// <param name="Left">Frequency at the left edge.</param>
/// <param name="Right">Frequency at the right edge.</param>
/// <param name="Bottom">Impact at the lower edge.</param>
/// <param name="Top">Impact at the upper edge.</param>
/// <param name="Width">Of the plot, px.</param>
/// <param name="Height">Of the plot, px.</param>
public sealed record MatrixPlane(double Left, double Right, double Bottom, double Top, double Width, double Height)
{
    /// <summary>Bounds that hold every mark and both thresholds, with room for marks and words at the edges.</summary>
    public static MatrixPlane Of(MatrixChartData data, double width, double height)
    {
        var (left, right) = Bounds(data.Marks.Select(mark => mark.Frequency), data.FrequencyThreshold);
        var (bottom, top) = Bounds(data.Marks.Select(mark => mark.Impact), data.ImpactThreshold);
        return new(left, right, bottom, top, width, height);
    }

    private static (double Low, double High) Bounds(IEnumerable<double> values, double? threshold)
    {
        var all = threshold is > 0 and { } line ? values.Append(line).ToArray() : [.. values];
        if (all.Length == 0) return (0.1, 10);
        var (low, high) = (Math.Log10(all.Min()), Math.Log10(all.Max()));
        // At least a decade, or two marks a hair apart would look like opposites.
        if (high - low < 1) (low, high) = ((low + high) / 2 - 0.5, (low + high) / 2 + 0.5);
        var room = (high - low) * 0.09;
        return (Math.Pow(10, low - room), Math.Pow(10, high + room));
    }

    /// <summary>Pixels from the left edge.</summary>
    public double X(double frequency) => Width * (Math.Log10(frequency) - Math.Log10(Left)) / (Math.Log10(Right) - Math.Log10(Left));

    /// <summary>Pixels from the upper edge.</summary>
    public double Y(double impact) => Height * (Math.Log10(Top) - Math.Log10(impact)) / (Math.Log10(Top) - Math.Log10(Bottom));

    /// <summary>The frequency so many pixels from the left edge.</summary>
    public double FrequencyAt(double x) => Math.Pow(10, Math.Log10(Left) + x / Width * (Math.Log10(Right) - Math.Log10(Left)));
}
