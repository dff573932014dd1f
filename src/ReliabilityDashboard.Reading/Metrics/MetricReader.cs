using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Answers a question for any metric of the catalogue, for pages and programs alike.</summary>
public sealed class MetricReader(
    IEnumerable<IMetricSource> sources, HeadlineReader headlines, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>The answer, or what is wrong with the question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="family">The headline figures of the same period, filter and comparison, where the caller has them already.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<MetricReply> AskAsync(MetricQuestion question, CancellationToken cancel, Headlines? family = null)
    {
        question = question with { Metric = question.Metric.ToLowerInvariant() };
        if (MetricCatalogue.Find(question.Metric) is not { InApi: true } metric) return Unknown(question.Metric);
        if (question.Of is not (MetricQuestion.Incidents or MetricQuestion.Crashes))
            return Refused(new("of", "of is incidents or crashes"));
        var source = sources.First(source => source.Answers(question));
        if (source.Records.Refuses(question.Filter) is { } missing) return Refused(missing);
        var now = time.GetUtcNow().UtcDateTime;
        var periods = calendar.ComparedWith(question.Chosen, question.Compare ?? Compare.Previous, now);
        var cut = ChartLimits.Buckets(calendar, periods.Current, question.Step, now);
        if (cut is not { Value: { } buckets }) return Refused(cut.Refusal!);
        var read = await source.ReadAsync(question, periods, cancel);
        if (read is not { Value: { } series }) return Refused(read.Refusal!);
        var overall = series.Of(periods.Current);
        return new MetricAnswer(
            metric, question.Chosen.Period, question.Step, overall, overall.Reason,
            [.. buckets.Select(bucket => new MetricPoint(bucket, series.Of(bucket.Inside)))],
            await CompareAsync(question, periods, series, family, cancel));
    }

    private async Task<MetricComparison?> CompareAsync(
        MetricQuestion question, ComparedPeriod periods, MetricSeries series, Headlines? family, CancellationToken cancel)
    {
        if (question.Compare is not { } compare) return null;
        var inFamily = await InFamilyAsync(question, compare, family, cancel);
        return new(
            periods.Previous, periods.PreviousLabel, series.Of(periods.Previous),
            inFamily ?? Judgement.Alone(series.Test(periods), periods.AllowsVerdict));
    }

    /// <summary>The five headline figures are judged together, whoever asks and for which of them.</summary>
    private async Task<ComparisonResult?> InFamilyAsync(
        MetricQuestion question, Compare compare, Headlines? family, CancellationToken cancel)
    {
        if (question.Metric is not ("crash-free-sessions" or "time-to-recovery" or "time-to-detection" or "repeat-rate" or "blast-radius"))
            return null;
        if (question.Of == MetricQuestion.Crashes) return null;
        family ??= await headlines.CompareAsync(question.Filter, question.Chosen, compare, cancel);
        return question.Metric switch
        {
            "crash-free-sessions" => family.Comparison.CrashFreeSessions,
            "time-to-recovery" => family.Comparison.TimeToRecovery,
            "time-to-detection" => family.Comparison.TimeToDetection,
            "repeat-rate" => family.Comparison.RepeatRate,
            _ => family.Comparison.BlastRadius,
        };
    }

    private static MetricRefusal Refused(Refusal why) => new(why);

    private static MetricRefusal Unknown(string metric) =>
        Refused(
            new(
                "metric",
                $"there is no metric “{metric}”; there are {string.Join(", ", MetricCatalogue.All.Where(one => one.InApi).Select(one => one.Id))}"
            )
        );
}
