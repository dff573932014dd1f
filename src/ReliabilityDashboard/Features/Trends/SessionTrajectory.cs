using System.Globalization;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Says where crash-free sessions are heading, from the last 26 whole weeks whatever the page's period.</summary>
public sealed class SessionTrajectory(SessionScopes sessions)
{
    private const int Weeks = 26;

    /// <summary>A sentence; null where there is nothing to say or the filter is too fine for so long a time.</summary>
    public async Task<string?> SayAsync(TrendQuestion question, double target, CancellationToken cancel)
    {
        var monday = question.Calendar.StartOf(CalendarUnit.Week, question.Calendar.LocalDate(question.Now));
        var weeks = new Period(question.Calendar.Midnight(monday.AddDays(-7 * Weeks)), question.Calendar.Midnight(monday));
        if (await sessions.OfAsync(question.Address.Filter, weeks, cancel) is not { Value.Sessions: var sums }) return null;
        var buckets = sums.Where(sum => sum.CrashTotal > 0).Select(sum => new SessionBucket(sum.Start, sum.CrashTotal, sum.Crashed));
        return Say(CrashFreeTrajectory.Of(buckets, target, question.Calendar, question.Now), target, question.Calendar);
    }

    public static string? Say(CrashFreeTrajectory trajectory, double target, ReportingCalendar calendar)
    {
        if (trajectory is not { PerWeek: { } slope, Interval: { } interval, Level: { } level }) return null;
        var pace =
            $"Over the last {trajectory.Weeks} whole weeks the rate moved by {Points(slope)} percentage points a week (95 % interval "
                + $"{Points(interval.Low)} to {Points(interval.High)})";
        var aim = $"the {ShareSection.Bound(target)} target";
        if (interval.Contains(0)) return $"{pace}: no reliable direction, so there is no date for {aim}.";
        if (level >= target) return $"{pace}; it stands at or above {aim}.";
        return trajectory.ReachesTargetAt is { } at
            ? $"{pace}: at this pace it reaches {aim} in {calendar.LocalDate(at).ToString("MMMM yyyy", CultureInfo.InvariantCulture)}."
            : $"{pace}: it leads away from {aim}.";
    }

    private static string Points(double? slope) =>
        slope is { } known ? $"{(known > 0 ? "+" : "")}{Typography.Number(known * 100, 4)}" : "open";
}
