using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Tests.Features.Overview;

/// <summary>Headline figures of Q3 2026 beside Q2, with the verdicts a test asks for.</summary>
internal static class SomeHeadlines
{
    public static Headlines With(
        Verdict sessions = Verdict.NoReliableChange, Verdict recovery = Verdict.NoReliableChange, Verdict detection = Verdict.NoReliableChange,
        Verdict repeats = Verdict.NoReliableChange, Verdict blast = Verdict.NoReliableChange, bool allowsVerdict = true, HeadlineFigures? current = null)
    {
        var (now, before) = (ReportingCalendar.Utc.Quarter(2026, 3), ReportingCalendar.Utc.Quarter(2026, 2));
        return new(new(now, PeriodKind.CompleteCalendar, CalendarUnit.Quarter, "Q3 2026"), new(now, before, "Q2 2026", allowsVerdict),
            current ?? Figures(57 * 60), Figures(61 * 60), new(Judged(sessions), Judged(recovery), Judged(detection), Judged(repeats), Judged(blast)));
    }

    /// <summary>9 987 of 10 000 sessions crash-free, eight recoveries of that many seconds, 12 of 43 repeats.</summary>
    public static HeadlineFigures Figures(double recovery) => new(
        new(10_000, 13, Measured.None, Measured.None, 10_000),
        new(DurationFigures.Of([.. Enumerable.Repeat(recovery, 8)]), 8, 0, 0, 0, 8),
        DurationFigures.Of([.. Enumerable.Repeat(360.0, 8)]),
        new(12, 43, true),
        new(20, 10, 5, 1, 7, new(0.031, 36), new(0.2, 36)));

    private static ComparisonResult Judged(Verdict verdict) => new(verdict, 0.01, 0.03, TestKind.MannWhitney, 26, 31);
}
