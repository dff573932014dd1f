using System.Globalization;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>A duration: median with its interval, mean and p90, one dot for each incident.</summary>
public sealed class DurationSection(IOptions<MetricsOptions> options)
{
    private RecoveryEndsAt EndsAt => options.Value.RecoveryEndsAt;

    public TrendSection<TimeSeriesData> Of(TrendQuestion question, DurationMetric metric, MetricReply reply)
    {
        var gap = TrendGaps.Of(question, reply);
        if (reply is not MetricAnswer answer)
            return new(metric.Title, null, null, gap) { Figures = [.. Figures(metric, DurationFigures.None)] };
        var spans = (SpanSet)answer.Overall.Figures;
        return new(metric.Title, TrendSentence.Of(metric, answer), Chart(question, metric, answer, spans), gap)
        {
            Figures = [.. Figures(metric, spans.Durations), .. LeftOut(question, metric, spans)],
            Said = (MeanAlone(question, metric) ?? TrendSentence.Judged(metric, question.Family, question.Judged)) is { } judged
                ? [judged] : [],
            Remarks = [.. Remarks(spans)],
        };
    }

    private TimeSeriesData Chart(TrendQuestion question, DurationMetric metric, MetricAnswer answer, SpanSet spans) =>
        new()
        {
            Period = question.Axis,
            Calendar = question.Calendar,
            Step = question.Step,
            Axis = ValueAxis.Duration,
            Counted = metric.Records.Word,
            Series = Lines(answer, bucket => TrendLinks.Incidents(question, bucket, metric.PlacedAt(EndsAt))),
            // A logarithmic axis has no place for 0; those spans count in every figure and line.
            Dots = [.. spans.Spans.Where(span => span.Seconds > 0).Select(span => Dot(question, span))],
        };

    private static ChartDot Dot(TrendQuestion question, IncidentSpan span)
    {
        var href = TrendLinks.Incident(question, span.Incident.Id);
        return new(href, span.PlacedAt, span.Seconds, DurationWords.Say(span.Seconds), span.Incident.Title) { Href = href };
    }

    private static IReadOnlyList<Series> Lines(MetricAnswer answer, Func<Domain.Time.TimeBucket, string> href)
    {
        var median = Line(durations => durations.Median).Zip(
            answer.Points,
            (point, from) =>
            {
                var said = ((SpanSet)from.Fields.Figures).Durations;
                return point with { Low = said.CiLow, High = said.CiHigh };
            });
        return
        [
            new("median", [.. median]) { IntervalName = "95 % interval" },
            new("mean", Line(durations => durations.Mean), SeriesWeight.Context),
            new("p90", Line(durations => durations.P90), SeriesWeight.Dashed),
        ];

        IReadOnlyList<SeriesPoint> Line(Func<DurationFigures, double?> value) =>
            TrendPoints.Of<SpanSet>(answer, href, spans => (value(spans.Durations), Said(value(spans.Durations))));
    }

    /// <summary>Mean, median with interval, p90 and n of the whole period.</summary>
    private static IEnumerable<NamedFigure> Figures(DurationMetric metric, DurationFigures figures)
    {
        // A mean that has a name stands always beside its median and p90, also where all three are missing.
        if (figures.N == 0 && metric.MeanName is null)
        {
            yield return new($"{metric.Id}.median", "median", null, null);
            yield return TrendPoints.Count($"{metric.Id}.n", $"{metric.Records.Word} used", 0);
            yield break;
        }
        var few = figures.MeasuredMedian.IsFewData;
        var interval = figures is { CiLow: { } low, CiHigh: { } high } ? $" ({DurationWords.Say(low)} to {DurationWords.Say(high)})" : "";
        yield return new(
            $"{metric.Id}.mean", metric.MeanName is { } name ? $"mean ({name})" : "mean", figures.Mean, Said(figures.Mean), few);
        yield return new(
            $"{metric.Id}.median", interval.Length > 0 ? "median (95 % interval)" : "median", figures.Median,
            Said(figures.Median) is { } median ? median + interval : null, few);
        yield return new($"{metric.Id}.p90", "p90", figures.P90, Said(figures.P90), few);
        yield return TrendPoints.Count($"{metric.Id}.n", $"{metric.Records.Word} used", figures.N);
    }

    private IEnumerable<NamedFigure> LeftOut(TrendQuestion question, DurationMetric metric, SpanSet spans)
    {
        foreach (var field in metric.More.Where(field => field is { Label: not null, Kind: FieldKind.Count }))
        {
            var figure = TrendPoints.Count(
                $"{metric.Id}.{field.Name}", field.Label!, Convert.ToInt64(field.Value(spans), CultureInfo.InvariantCulture));
            // The list tells spans that end at resolution; those that end at mitigation it cannot.
            yield return field.Finding is { } finding && figure.Value > 0 && metric.PlacedAt(EndsAt) == metric.PlacedBy
                ? figure with { Href = TrendLinks.Findings(question, finding, metric.PlacedBy) }
                : figure;
        }
        if (metric.More.Count == 0 && spans.OutOfOrder > 0)
            yield return TrendPoints.Count($"{metric.Id}.n_out_of_order", "reversed spans left out", spans.OutOfOrder);
    }

    private IEnumerable<string> Remarks(SpanSet spans)
    {
        if (spans.FromStarted > 0)
            yield return spans.FromDetected == 0
                ? "Detection is unknown for all of them: each span starts at the incident’s start."
                : $"Detection is unknown for {CountWords.Of(spans.FromStarted, "incident")}: those spans start at the incident’s start. "
                    + "A comparison uses the more frequent kind only.";
        if (EndsAt == RecoveryEndsAt.Mitigated && spans.EndedResolved > 0)
            yield return $"Mitigation is unknown for {CountWords.Of(spans.EndedResolved, "incident")}: those spans end at resolution.";
        if (spans.Spans.Count(span => span.Seconds == 0) is > 0 and var zeros)
            yield return $"{CountWords.Of(zeros, "span")} of 0 s count in the figures; a logarithmic axis has no place for them.";
    }

    /// <summary>Of a mean that has a name: said where it moved and the median did not.</summary>
    private static string? MeanAlone(TrendQuestion question, DurationMetric metric)
    {
        var judged = question.Judged;
        if (metric.MeanName is null || judged.Current.Of(metric) is not SpanSet now || judged.Previous.Of(metric) is not SpanSet before)
            return null;
        if (VerdictWords.MeanAlone(now.Durations, before.Durations, judged.Comparison.Of(metric)) is not { } mean) return null;
        return question.IsJudged
            ? mean
            : $"{judged.Chosen.Label} against {judged.Periods.PreviousLabel}: {SentenceWords.GoOn(mean)}";
    }

    private static string? Said(double? seconds) => seconds is { } known ? DurationWords.Say(known) : null;
}
