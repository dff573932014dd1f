using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Reading.Tests.Words;

/// <summary>Headline figures of Q3 2026 beside Q2, with the verdicts a test asks for.</summary>
internal static class SomeHeadlines
{
    public static Headlines With(
        Verdict sessions = Verdict.NoReliableChange, Verdict recovery = Verdict.NoReliableChange,
        Verdict detection = Verdict.NoReliableChange, Verdict repeats = Verdict.NoReliableChange, Verdict blast = Verdict.NoReliableChange,
        bool allowsVerdict = true, HeadlineFigures? current = null)
    {
        var (now, before) = (ReportingCalendar.Utc.Quarter(2026, 3), ReportingCalendar.Utc.Quarter(2026, 2));
        return new(
            new(now, PeriodKind.CompleteCalendar, CalendarUnit.Quarter, "Q3 2026"),
            new(now, before, "Q2 2026", allowsVerdict),
            current ?? Figures(57 * 60),
            Figures(61 * 60),
            new(
                new Dictionary<Metric, ComparisonResult?>
                {
                    [CrashFreeSessionRate.Metric] = Judged(sessions),
                    [TimeToRecovery.Metric] = Judged(recovery),
                    [TimeToDetection.Metric] = Judged(detection),
                    [RepeatRate.Metric] = Judged(repeats),
                    [BlastRadius.Metric] = Judged(blast),
                }
            )
        );
    }

    /// <summary>9 987 of 10 000 sessions crash-free, eight recoveries of that many seconds, 12 of 43 repeats; of one metric other
    /// figures.</summary>
    public static HeadlineFigures Figures(double recovery, Metric? other = null, OrRefusal<MetricFigures>? instead = null)
    {
        var figures = new Dictionary<Metric, OrRefusal<MetricFigures>>
        {
            [CrashFreeSessionRate.Metric] = new CrashFreeFigures(10_000, 13, Measured.None, Measured.None, 10_000),
            [TimeToRecovery.Metric] = Spans(recovery),
            [TimeToDetection.Metric] = Spans(360),
            [RepeatRate.Metric] = new RepeatFigures(12, 43, true),
            [BlastRadius.Metric] = new BlastFigures(20, 10, 5, 1, 7, new(0.031, 36), new(0.2, 36)),
        };
        if (other is not null)
            figures[other] = instead!;
        return new(figures);
    }

    private static SpanSet Spans(double seconds) =>
        SpanSet.None with
        {
            Durations = DurationFigures.Of([.. Enumerable.Repeat(seconds, 8)]),
        };

    private static ComparisonResult Judged(Verdict verdict) => new(verdict, 0.01, 0.03, TestKind.MannWhitney, 26, 31);
}
