using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Turns the points of an answer into those of a line.</summary>
public static class TrendPoints
{
    /// <summary>One point for each bucket.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="href">The records behind a bucket; asked where there are any.</param>
    /// <param name="value">The figure of a bucket and how people read it; a null is a gap.</param>
    public static IReadOnlyList<SeriesPoint> Of<TFields>(
        MetricAnswer answer, Func<TimeBucket, string> href, Func<TFields, (double? Value, string? Shown)> value)
        where TFields : MetricFields =>
        [
            .. answer.Points.Select(point =>
            {
                var (number, shown) = value((TFields)point.Fields);
                return new SeriesPoint(point.Bucket.Start, point.Bucket.End, number, point.Fields.N, shown)
                {
                    Partial = point.Bucket.Partial,
                    FewData = point.Fields.N is > 0 and < Measured.EnoughData,
                    Href = point.Fields.N > 0 ? href(point.Bucket) : null,
                };
            }),
        ];

    /// <summary>Median with its interval, mean and p90 of a duration.</summary>
    public static IReadOnlyList<Series> Durations<TFields>(
        MetricAnswer answer, Func<TimeBucket, string> href, Func<TFields, DurationFigures> figures)
        where TFields : MetricFields
    {
        var median = Of<TFields>(answer, href, fields => Said(figures(fields).Median))
            .Zip(
                answer.Points,
                (point, from) =>
                {
                    var said = figures((TFields)from.Fields);
                    return point with { Low = said.CiLow, High = said.CiHigh };
                }
            );
        return
        [
            new("median", [.. median]) { IntervalName = "95 % interval" },
            new("mean", Of<TFields>(answer, href, fields => Said(figures(fields).Mean)), SeriesWeight.Context),
            new("p90", Of<TFields>(answer, href, fields => Said(figures(fields).P90)), SeriesWeight.Dashed),
        ];
    }

    /// <summary>Mean, median with interval, p90 and n of the whole period.</summary>
    public static IEnumerable<TrendFigure> DurationFigures(string metric, DurationFigures figures)
    {
        var few = figures.N is > 0 and < Measured.EnoughData;
        var interval = figures is { CiLow: { } low, CiHigh: { } high } ? $" ({DurationWords.Say(low)} to {DurationWords.Say(high)})" : "";
        // Recovery has its mean and p90 always beside the median, also where all three are missing.
        if (figures.N == 0 && metric != "time-to-recovery")
        {
            yield return new($"{metric}.median", "median", null, null);
            yield return Count($"{metric}.n", "incidents used", 0);
            yield break;
        }
        yield return new(
            $"{metric}.mean", metric == "time-to-recovery" ? "mean (MTTR)" : "mean", figures.Mean, Said(figures.Mean).Shown, few);
        yield return new(
            $"{metric}.median", interval.Length > 0 ? "median (95 % interval)" : "median", figures.Median,
            figures.Median is { } median ? DurationWords.Say(median) + interval : null, few);
        yield return new($"{metric}.p90", "p90", figures.P90, Said(figures.P90).Shown, few);
        yield return Count($"{metric}.n", "incidents used", figures.N);
    }

    public static TrendFigure Count(string name, string label, long count) => new(name, label, count, Typography.Number(count));

    private static (double? Value, string? Shown) Said(double? seconds) =>
        (seconds, seconds is { } known ? DurationWords.Say(known) : null);
}
