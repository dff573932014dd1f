using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Words;

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
        return TrajectoryWords.Say(CrashFreeTrajectory.Of(buckets, target, question.Calendar, question.Now), target, question.Calendar);
    }
}
