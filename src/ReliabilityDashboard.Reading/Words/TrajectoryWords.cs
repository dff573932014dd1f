using System.Globalization;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Words;

/// <summary>Where crash-free sessions are heading, in a sentence.</summary>
public static class TrajectoryWords
{
    /// <summary>Null where there is no line to speak of.</summary>
    /// <param name="trajectory">The line through the last weeks.</param>
    /// <param name="target">The rate aimed at, a fraction.</param>
    /// <param name="calendar">The reporting calendar.</param>
    public static string? Say(CrashFreeTrajectory trajectory, double target, ReportingCalendar calendar)
    {
        if (trajectory is not { PerWeek: { } slope, Interval: { } interval, Level: { } level }) return null;
        var pace =
            $"Over the last {trajectory.Weeks} whole weeks the rate moved by {Points(slope)} percentage points a week (95 % interval "
                + $"{Points(interval.Low)} to {Points(interval.High)})";
        var aim = $"the {RateWords.Bound(target)} target";
        if (interval.Contains(0)) return $"{pace}: no reliable direction, so there is no date for {aim}.";
        if (level >= target) return $"{pace}; it stands at or above {aim}.";
        return trajectory.ReachesTargetAt is { } at
            ? $"{pace}: at this pace it reaches {aim} in {calendar.LocalDate(at).ToString("MMMM yyyy", CultureInfo.InvariantCulture)}."
            : $"{pace}: it leads away from {aim}.";
    }

    private static string Points(double? slope) =>
        slope is { } known ? $"{(known > 0 ? "+" : "")}{Typography.Number(known * 100, 4)}" : "open";
}
