using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Says where crash-free sessions are heading, from the last 26 whole weeks whatever period is shown.</summary>
public sealed class SessionTrajectory(SessionScopes sessions, ReportingCalendar calendar, TimeProvider time)
{
    private const int Weeks = 26;

    /// <summary>A sentence; null where there is nothing to say or the filter is too fine for so long a time.</summary>
    public async Task<string?> SayAsync(RecordFilter filter, double target, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var monday = calendar.StartOf(CalendarUnit.Week, calendar.LocalDate(now));
        var weeks = new Period(calendar.Midnight(monday.AddDays(-7 * Weeks)), calendar.Midnight(monday));
        if (await sessions.OfAsync(filter, weeks, cancel) is not { Value.Sessions: var sums }) return null;
        var buckets = sums.Where(sum => sum.CrashTotal > 0).Select(sum => new SessionBucket(sum.Start, sum.CrashTotal, sum.Crashed));
        return TrajectoryWords.Say(CrashFreeTrajectory.Of(buckets, target, calendar, now), target, calendar);
    }
}
