using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>A count: columns, divided by class where it has classes.</summary>
public static class CountSection
{
    public static TrendSection<StackedShareData> Of(TrendQuestion question, CountMetric metric, MetricReply reply)
    {
        var (name, label) = ($"{metric.Id}.total", metric.Records.Word);
        var gap = TrendGaps.Of(question, reply);
        if (reply is not MetricAnswer answer) return new(metric.Title, null, null, gap) { Figures = [new(name, label, null, null)] };
        var figures = (CountFigures)answer.Overall.Figures;
        // Six classes in each of several hundred days would be more than a chart takes.
        var tooMany = metric.Classes is { } all && answer.Points.Count * all.Words.Count > ChartLimits.MostPoints;
        var classes = tooMany ? null : metric.Classes;
        return new(
            metric.Title, TrendSentence.Of(metric, answer),
            new(
                classes is null ? ShareClass.Alone(metric.Records.Word) : ShareClass.Of(classes.Words),
                [.. answer.Points.Select(point => TrendBuckets.Of(question, point.Bucket, Counts((CountFigures)point.Fields.Figures)))],
                metric.Records.Word, AsShare: false),
            gap)
        {
            Figures = [new(name, label, figures.Total, metric.Brief(figures))],
            Remarks = tooMany
                ? [$"By day over so long a time the {metric.Classes!.Plural} are left away; by week or month they are shown."]
                : [],
        };

        IReadOnlyList<long>? Counts(CountFigures counted) =>
            counted.Total is not { } total ? null
            : classes is null ? [total]
            : counted.ByClass;
    }
}
