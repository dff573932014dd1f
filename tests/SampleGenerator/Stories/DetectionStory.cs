using SampleGenerator.Company;

namespace SampleGenerator.Stories;

/// <summary>Symptom alerts went live service by service: time to detection halves every quarter of the last three, wherever the quarter's
/// edge lies.</summary>
internal static class DetectionStory
{
    private const double DeclineBeganWeeksBeforeEnd = 39;
    private const double MinutesBefore = 25;
    public const double Sigma = 0.8;

    public static double MedianMinutes(DateTime at) =>
        MinutesBefore * Exact.PowerOfTwo(-Math.Max(0, DeclineBeganWeeksBeforeEnd - Calendar.WeeksBeforeEnd(at)) / 13);
}
