using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Reading.Metrics.Sources;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Answers a question for any metric of the catalogue, for pages and programs alike.</summary>
public sealed class MetricReader(RecordSources sources, HeadlineReader headlines, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>The answer, or what is wrong with the question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="family">The headline figures of the same period, filter and comparison, where the caller has them already.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<MetricReply> AskAsync(MetricQuestion question, CancellationToken cancel, Headlines? family = null)
    {
        if (MetricCatalogue.Find(question.Metric) is not { } metric) return Unknown(question.Metric);
        if (question.Of is not (MetricQuestion.Incidents or MetricQuestion.Crashes))
            return new MetricRefusal("of", $"of is {MetricQuestion.Incidents} or {MetricQuestion.Crashes}");
        if (question.Of == MetricQuestion.Crashes) metric = metric.OfCrashes ?? metric;
        if (metric.FirstMissing(question.Filter) is { } dimension)
            return new MetricRefusal(dimension, $"{metric.Records.Word} have no {dimension}");
        var now = time.GetUtcNow().UtcDateTime;
        var periods = calendar.ComparedWith(question.Chosen, question.Compare ?? Compare.Previous, now);
        if (Buckets(question, periods, now) is not { } buckets)
            return new MetricRefusal(
                "step",
                $"a step of {question.Step!.Value.ToString().ToLowerInvariant()} makes more than {ChartLimits.MostPoints} points of this period"
            );

        try
        {
            var series = await sources.ReadAsync(metric, question.Filter, periods, question.Compare is not null, cancel);
            var overall = new MetricFields(metric, series.Of(periods.Current));
            return new MetricAnswer(
                metric, question.Chosen.Period, question.Step, overall, overall.Reason,
                [.. buckets.Select(bucket => new MetricPoint(bucket, new(metric, series.Of(bucket.Inside))))],
                await CompareAsync(metric, question, periods, series, family, cancel));
        }
        catch (ArgumentException refused) when (refused.ParamName == "period")
        {
            // Release together with another part of sessions is read from raw rows, which is refused over too long a period.
            return new MetricRefusal("from", refused.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private async Task<MetricComparison?> CompareAsync(
        Metric metric, MetricQuestion question, ComparedPeriod periods, MetricSeries series, Headlines? family, CancellationToken cancel)
    {
        if (question.Compare is not { } compare) return null;
        // The headline figures are judged together, whoever asks and for which of them.
        if (metric.Headline is not null) family ??= await headlines.CompareAsync(question.Filter, question.Chosen, compare, cancel);
        return new(
            periods.Previous, periods.PreviousLabel, new(metric, series.Of(periods.Previous)),
            (metric.Headline is null ? null : family?.Comparison.Of(metric)) ?? Judgement.Alone(series.Test(periods), periods.AllowsVerdict)
        );
    }

    /// <summary>The calendar buckets of the question, none where no step was asked for; null where they would be too many.</summary>
    private IReadOnlyList<TimeBucket>? Buckets(MetricQuestion question, ComparedPeriod periods, DateTime now)
    {
        if (question.Step is not { } step) return [];
        // The quick count errs by two at most: the exact one decides only near the limit.
        if (calendar.Count(periods.Current, step) > ChartLimits.MostPoints + 2) return null;
        var buckets = calendar.Cut(periods.Current, step, now);
        return buckets.Count <= ChartLimits.MostPoints ? buckets : null;
    }

    private static MetricRefusal Unknown(string metric) =>
        new("metric", $"there is no metric “{metric}”; there are {MetricCatalogue.Ids}");
}
