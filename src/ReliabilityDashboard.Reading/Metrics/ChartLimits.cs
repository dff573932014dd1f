using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>How much a chart takes.</summary>
public static class ChartLimits
{
    /// <summary>The most points of one chart. All of them go over the page's connection: 2 000 weigh about 90 KB, 100 000 would weigh 3 MB
    /// and tell no more on a screen of 1 400 px.</summary>
    public const int MostPoints = 2_000;

    /// <summary>The calendar buckets of a period, none where no step was asked for; a refusal where they would be too many.</summary>
    public static OrRefusal<IReadOnlyList<TimeBucket>> Buckets(ReportingCalendar calendar, Period period, Step? asked, DateTime now)
    {
        if (asked is not { } step) return OrRefusal.Of<IReadOnlyList<TimeBucket>>([]);
        // The quick count errs by two at most: the exact one decides only near the limit.
        if (calendar.Count(period, step) > MostPoints + 2) return TooMany(step);
        var buckets = calendar.Cut(period, step, now);
        return buckets.Count <= MostPoints ? OrRefusal.Of(buckets) : TooMany(step);
    }

    private static Refusal TooMany(Step step) =>
        new("step", $"a step of {step.ToString().ToLowerInvariant()} makes more than {MostPoints} points of this period");
}
