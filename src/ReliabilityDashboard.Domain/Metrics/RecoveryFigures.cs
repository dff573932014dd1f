namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Time to recovery with what it stands on.</summary>
/// <param name="Durations">Mean (MTTR), median, p90, interval and n, in seconds.</param>
/// <param name="FromDetected">Spans that start at detection.</param>
/// <param name="FromStarted">Spans that start at the start, detection being unknown; adds up to n with the above.</param>
/// <param name="ZeroLeftOut">Spans of exactly 0, left out.</param>
/// <param name="OutOfOrder">Ends before the beginning, left out.</param>
/// <param name="EndedResolved">Spans that end at resolution.</param>
public sealed record RecoveryFigures(
    DurationFigures Durations, int FromDetected, int FromStarted, int ZeroLeftOut, int OutOfOrder, int EndedResolved);
