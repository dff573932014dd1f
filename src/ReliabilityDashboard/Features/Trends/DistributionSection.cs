using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>A distribution: its classes in every bucket, with median and p90.</summary>
public static class DistributionSection
{
    public static TrendSection<StackedShareData> Of(TrendQuestion question, DistributionMetric metric, MetricReply reply)
    {
        var gap = TrendGaps.Of(question, reply);
        if (reply is not MetricAnswer answer)
            return new(metric.Title, null, null, gap) { Figures = [new($"{metric.Id}.median", "median", null, null)] };
        var figures = (DistributionFigures)answer.Overall.Figures;
        return new(
            metric.Title, TrendSentence.Of(metric, answer),
            new(ShareClass.Of(metric.Classes), [.. answer.Points.Select(point => Bucket(question, point))], metric.Records.Word), gap)
        {
            Figures =
            [
                new(
                    $"{metric.Id}.median", "median share", figures.Median.Value, RateWords.Share(figures.Median), figures.Median.IsFewData),
                new($"{metric.Id}.p90", "p90", figures.P90.Value, RateWords.Share(figures.P90), figures.P90.IsFewData),
                TrendPoints.Count($"{metric.Id}.n", metric.CountedLabel, figures.N),
                TrendPoints.Count($"{metric.Id}.unknown", metric.UnknownLabel, figures.Unknown),
            ],
            Said = TrendSentence.Judged(metric, question.Family, question.Judged) is { } judged ? [judged] : [],
        };
    }

    private static ShareBucket Bucket(TrendQuestion question, MetricPoint point)
    {
        var figures = (DistributionFigures)point.Fields.Figures;
        return TrendBuckets.Of(question, point.Bucket, figures.HasRecords ? figures.ByClass : null) with { Unknown = figures.Unknown };
    }
}
