using System.Text;

namespace SampleGenerator.Series;

/// <summary>Histograms as the signals format writes them. Latencies follow a log-logistic distribution of shape 3, which needs only
/// arithmetic and has the long tail of real ones.</summary>
internal static class Latency
{
    private static readonly (string Name, double Seconds)[] Bounds =
    [
        ("0.01", 0.01),
        ("0.025", 0.025),
        ("0.05", 0.05),
        ("0.1", 0.1),
        ("0.25", 0.25),
        ("0.5", 0.5),
        ("1", 1),
        ("2.5", 2.5),
        ("5", 5),
        ("10", 10),
    ];

    /// <summary>Counts per bucket that add up to <paramref name="count"/>; "" where there was none.</summary>
    public static string Histogram(long count, double medianSeconds)
    {
        if (count == 0)
            return "";
        var text = new StringBuilder();
        long below = 0;
        foreach (var (name, seconds) in Bounds)
        {
            var ratio = medianSeconds / seconds;
            var upTo = (long)Math.Round(count / (1 + ratio * ratio * ratio));
            text.Append(name).Append(':').Append(Text.Of(upTo - below)).Append(';');
            below = upTo;
        }
        return text.Append("+Inf:").Append(Text.Of(count - below)).ToString();
    }
}
