using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Time to detection, to acknowledge, to mitigate.</summary>
public sealed class DurationTrend(MetricReader metrics)
{
    public async Task<TrendSection<TimeSeriesData>> LoadAsync(TrendQuestion question, string metric, CancellationToken cancel)
    {
        var title = MetricCatalogue.Find(metric)!.Name;
        var reply = await metrics.AskAsync(question.For(metric), cancel, question.Family);
        var gap = TrendGaps.Of(question, reply);
        if (reply is not MetricAnswer answer)
            return new(title, null, null, gap) { Figures = [.. TrendPoints.DurationFigures(metric, Domain.Metrics.DurationFigures.None)] };
        var fields = (DurationFields)answer.Overall;
        var by = metric == "time-to-mitigate" ? TrendLinks.Mitigated : TrendLinks.Detected;
        return new(
            title,
            Note(answer),
            new()
            {
                Period = question.Axis,
                Calendar = question.Calendar,
                Step = question.Step,
                Axis = ValueAxis.Duration,
                Counted = "incidents",
                Series = TrendPoints.Durations<DurationFields>(
                    answer, bucket => TrendLinks.Incidents(question, bucket, by), one => one.Figures),
                // A logarithmic axis has no place for 0; those spans count in every figure and line.
                Dots = [.. fields.Spans.Spans.Where(span => span.Seconds > 0).Select(RecoveryTrend.Dot)],
            },
            gap
        )
        {
            Figures = [.. TrendPoints.DurationFigures(metric, fields.Figures), .. LeftOut(metric, fields)],
            Remarks = [.. new[] { metric == "time-to-detection" ? Judged(question) : null, Zeros(fields) }.OfType<string>()],
        };
    }

    private static string? Note(MetricAnswer answer)
    {
        var compared = answer.Comparison!;
        return Say(
            ((DurationFields)answer.Overall).Figures.Median, ((DurationFields)compared.Fields).Figures.Median, compared.Label,
            compared.Result);
    }

    private static string? Judged(TrendQuestion question)
    {
        var judged = question.Judged;
        if (question.IsJudged)
            return null;
        var said = Say(
            judged.Current.Detection.Median, judged.Previous.Detection.Median, judged.Periods.PreviousLabel,
            judged.Comparison.TimeToDetection);
        return said is null ? null : $"{judged.Chosen.Label}: {said}.";
    }

    private static string? Say(double? now, double? before, string since, Domain.Metrics.Comparing.ComparisonResult? result) =>
        TrendWords.Compared(
            new(
                now is { } known ? $"median {DurationWords.Say(known)}" : null, before is { } was ? DurationWords.Say(was) : null, since,
                result, "shorter", "longer")
        );

    private static IEnumerable<TrendFigure> LeftOut(string metric, DurationFields fields)
    {
        if (fields.Spans.OutOfOrder > 0)
            yield return TrendPoints.Count($"{metric}.n_out_of_order", "reversed spans left out", fields.Spans.OutOfOrder);
    }

    private static string? Zeros(DurationFields fields) =>
        fields.Spans.Spans.Count(span => span.Seconds == 0) is > 0 and var zeros
            ? $"{TrendWords.Count(zeros, "span")} of 0 s count in the figures; a logarithmic axis has no place for them."
            : null;
}
