using System.Globalization;
using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Features.Overview;

/// <summary>Spark lines and the spread of failures from the monthly figures.</summary>
public static class OverviewTrend
{
    /// <summary>Monthly values of the five figures, in the order of the strip; the months of the period compared with are shaded.</summary>
    public static IReadOnlyList<SparkData> Sparks(
        IReadOnlyList<(TimeBucket Bucket, HeadlineFigures Figures)> trend, ComparedPeriod periods, ReportingCalendar calendar)
    {
        return
        [
            Spark(CrashFreeSessionRate.Metric, figures => figures.Sessions?.Value.Value),
            Spark(TimeToRecovery.Metric, figures => figures.Recovery.Durations.Median),
            Spark(TimeToDetection.Metric, figures => figures.Detection.Median),
            Spark(RepeatRate.Metric, figures => figures.Repeats.Value.Value),
            Spark(BlastRadius.Metric, figures => figures.Blast.Median.Value),
        ];

        SparkData Spark(Metric metric, Func<HeadlineFigures, double?> value) => new(
            [
                .. trend.Select(month => new SparkPoint(
                    calendar.Name(CalendarUnit.Month, calendar.LocalDate(month.Bucket.Start)), MonthOf(month.Bucket, calendar),
                    value(month.Figures), month.Figures.Of(metric) is { } figures ? metric.Brief(figures) : null,
                    month.Bucket.Start >= periods.Previous.From && month.Bucket.Start < periods.Previous.To)),
            ],
            periods.PreviousLabel);
    }

    private static string MonthOf(TimeBucket month, ReportingCalendar calendar) =>
        calendar.LocalDate(month.Start).ToString("MMM", CultureInfo.InvariantCulture);

    /// <summary>The classes of spread by month.</summary>
    public static StackedShareData Spread(IReadOnlyList<(TimeBucket Bucket, HeadlineFigures Figures)> trend, ReportingCalendar calendar) =>
        new(
            ShareClass.Spread,
            [
                .. trend.Select(month => new ShareBucket(
                    month.Bucket.Start, month.Bucket.End,
                    MonthOf(month.Bucket, calendar),
                    calendar.Name(CalendarUnit.Month, calendar.LocalDate(month.Bucket.Start)),
                    [month.Figures.Blast.Contained, month.Figures.Blast.Limited, month.Figures.Blast.Wide, month.Figures.Blast.Systemic])
                {
                    Partial = month.Bucket.Partial,
                    Unknown = month.Figures.Blast.Unknown,
                }),
            ],
            "incidents"
        );

    /// <summary>How many stayed contained, both halves of the year beside each other and without a verdict; null without data.</summary>
    public static string? SpreadWords(IReadOnlyList<(TimeBucket Bucket, HeadlineFigures Figures)> trend, ReportingCalendar calendar)
    {
        var (contained, all) = (trend.Sum(month => month.Figures.Blast.Contained), trend.Sum(month => month.Figures.Blast.N));
        if (all == 0)
            return null;
        var unknown = trend.Sum(month => month.Figures.Blast.Unknown);
        var first = calendar.Name(CalendarUnit.Month, calendar.LocalDate(trend[0].Bucket.Start));
        return $"{RateWords.Share((double)contained / all)} of {Typography.Number(all)} incidents since {first} stayed "
            + $"contained{(unknown > 0 ? $"; of {Typography.Number(unknown)} the reach is unknown" : "")}";
    }

    /// <summary>The running quarter beside the same part of the one before; never with a verdict.</summary>
    public static string? SoFar(Headlines running, ReportingCalendar calendar)
    {
        var figures = running.Current;
        List<string> said = [];
        if (figures.Sessions is { } sessions && RateWords.Success(sessions.Value) is { } rate)
            said.Add($"{rate} of sessions crash-free");
        if (figures.Recovery.Durations is { Median: { } recovery, N: var recovered })
            said.Add($"recovery {DurationWords.Say(recovery)} (n{Typography.ThinSpace}{recovered})");
        if (figures.Detection is { Median: { } detection, N: var detected })
            said.Add($"detection {DurationWords.Say(detection)} (n{Typography.ThinSpace}{detected})");
        if (figures.Repeats is { N: > 0 } repeats)
            said.Add($"{repeats.Repeats} of {repeats.N} incidents had happened before");
        if (figures.Blast.Median.Value is { } blast)
            said.Add($"blast radius {RateWords.Share(blast)}");
        return said.Count == 0
            ? null
            : $"So far this quarter ({calendar.Name(running.Periods.Current)}), without a verdict: {string.Join(", ", said)}.";
    }
}
