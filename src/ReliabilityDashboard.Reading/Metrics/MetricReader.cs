using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Reading.Metrics.Sources;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Answers a question for any metric of the catalogue, for pages and programs alike.</summary>
public sealed class MetricReader(
    RecordSources sources, HeadlineReader headlines, TriggerReader triggers, ReportingCalendar calendar,
    IOptions<MetricsOptions> options, TimeProvider time)
{
    /// <summary>The answer, or what is wrong with the question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="family">The headline figures of the same period, filter and comparison, where the caller has them already.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<MetricReply> AskAsync(MetricQuestion question, CancellationToken cancel, Headlines? family = null)
    {
        if (MetricCatalogue.Find(question.Metric) is not { } metric) return Unknown(question.Metric);
        if (question.Of is not (MetricQuestion.Incidents or MetricQuestion.Crashes))
            return Refused(new("of", $"of is {MetricQuestion.Incidents} or {MetricQuestion.Crashes}"));
        if (question.Of == MetricQuestion.Crashes) metric = metric.OfCrashes ?? metric;
        if (metric.Records.Refuses(question.Filter) is { } missing) return Refused(missing);
        var now = time.GetUtcNow().UtcDateTime;
        var periods = calendar.ComparedWith(question.Chosen, question.Compare ?? Compare.Previous, now);
        var cut = ChartLimits.Buckets(calendar, periods.Current, question.Step, now);
        if (cut is not { Value: { } buckets }) return Refused(cut.Refusal!);
        var read = await sources.ReadAsync(metric, question.Filter, periods, question.Compare is not null, cancel);
        if (read is not { Value: { } series }) return Refused(read.Refusal!);
        var overall = new MetricFields(metric, series.Of(periods.Current));
        return new MetricAnswer(
            metric, question.Chosen.Period, question.Step, overall, overall.Reason,
            [.. buckets.Select(bucket => new MetricPoint(bucket, new(metric, series.Of(bucket.Inside))))],
            await CompareAsync(metric, question, periods, series, family, cancel))
        {
            SuggestedLeftOut = await triggers.LeftOutAsync(
                question.Filter, periods.Current, incident => metric.Placing(incident, options.Value.RecoveryEndsAt), cancel),
        };
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

    private static MetricRefusal Refused(Refusal why) => new(why);

    private static MetricRefusal Unknown(string metric) =>
        Refused(new("metric", $"there is no metric “{metric}”; there are {MetricCatalogue.Ids}"));
}

/// <summary>A question for one metric.</summary>
/// <param name="Metric">Its id, such as <c>time-to-recovery</c>.</param>
/// <param name="Filter">Which records.</param>
/// <param name="Chosen">When, resolved at the present instant.</param>
/// <param name="Step">Width of the points; null: only the overall figures.</param>
/// <param name="Compare">Null: no comparison.</param>
public sealed record MetricQuestion(string Metric, RecordFilter Filter, ChosenPeriod Chosen, Step? Step = null, Compare? Compare = null)
{
    public const string Incidents = "incidents", Crashes = "crashes";

    /// <summary>Of the repeat rate: <c>incidents</c> or <c>crashes</c>.</summary>
    public string Of { get; init; } = Incidents;
}
