using Microsoft.Extensions.Options;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Operations;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>How much of what happened had happened before.</summary>
public sealed class RepeatTrend(MetricReader metrics, IOptions<MetricsOptions> options)
{
    private const string Title = "Repeat rate";

    public async Task<TrendSection<TimeSeriesData>> LoadAsync(TrendQuestion question, CancellationToken cancel)
    {
        var reply = await metrics.AskAsync(question.For("repeat-rate"), cancel, question.Family);
        var gap = TrendGaps.Of(question, reply);
        if (reply is not MetricAnswer answer)
            return new(Title, null, null, gap) { Figures = [new("repeat-rate.value", "repeats", null, null)] };
        var figures = ((RepeatFields)answer.Overall).Figures;
        var points = TrendPoints
            .Of<RepeatFields>(
                answer, bucket => TrendLinks.Incidents(question, bucket, TrendLinks.Started),
                fields => (fields.Figures.Value.Value, RateWords.Share(fields.Figures.Value)))
            .Zip(
                answer.Points,
                (point, from) =>
                    ((RepeatFields)from.Fields).Figures.HistoryComplete
                        ? point
                        : point with
                        {
                            Partial = true,
                            Note = "records do not reach far enough back",
                        }
            );
        return new(
            Title,
            Note(question.Family),
            new()
            {
                Period = question.Axis,
                Calendar = question.Calendar,
                Step = question.Step,
                Axis = ValueAxis.Share,
                Counted = "incidents",
                Series = [new("repeat rate", [.. points])],
            },
            gap
        )
        {
            Figures =
            [
                new("repeat-rate.value", "repeats", figures.Value.Value, RateWords.Share(figures.Value), figures.Value.IsFewData),
                TrendPoints.Count("repeat-rate.n", "incidents", figures.N),
            ],
            Remarks = [.. Remarks(question, answer)],
        };
    }

    private static string? Note(Headlines of)
    {
        var (now, before) = (of.Current.Repeats, of.Previous.Repeats);
        if (now.Value.Value is null)
            return null;
        var said = $"{RateWords.Share(now.Value)} ({Typography.Number(now.Repeats)} of {Typography.Number(now.N)})";
        if (!now.HistoryComplete)
            return $"{said}; earlier occurrences may be missing, so it is not compared";
        return TrendWords.Compared(
            new(said, before.HistoryComplete ? RateWords.Share(before.Value) : null, of.Periods.PreviousLabel, of.Comparison.RepeatRate));
    }

    private IEnumerable<string> Remarks(TrendQuestion question, MetricAnswer answer)
    {
        if (!question.IsJudged && Note(question.Judged) is { } said)
            yield return $"{question.Judged.Chosen.Label}: {said}.";
        if (answer.Points.Any(point => !((RepeatFields)point.Fields).Figures.HistoryComplete))
            yield return $"Hollow: a bucket that begins less than {options.Value.RepeatLookBackDays} days after the first stored incident; repeats may be missing there.";
    }
}
