using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>How far failures spread: the distribution over the classes in every bucket, with median and p90.</summary>
public sealed class SpreadTrend(MetricReader metrics)
{
    private const string Title = "How far failures spread";

    public async Task<TrendSection<StackedShareData>> LoadAsync(TrendQuestion question, CancellationToken cancel)
    {
        var reply = await metrics.AskAsync(question.For("blast-radius"), cancel, question.Family);
        var gap = TrendGaps.Of(question, reply);
        if (reply is not MetricAnswer answer)
            return new(Title, null, null, gap) { Figures = [new("blast-radius.median", "median", null, null)] };
        var fields = (BlastFields)answer.Overall;
        return new(
            Title, Note(question.Family), new(ShareClass.Spread, [.. answer.Points.Select(point => Bucket(question, point))], "incidents"),
            gap)
        {
            Figures =
            [
                new(
                    "blast-radius.median", "median share", fields.Figures.Median.Value, RateWords.Share(fields.Figures.Median),
                    fields.Figures.Median.IsFewData),
                new("blast-radius.p90", "p90", fields.Figures.P90.Value, RateWords.Share(fields.Figures.P90), fields.Figures.P90.IsFewData),
                TrendPoints.Count("blast-radius.n", "incidents with a share", fields.N),
                TrendPoints.Count("blast-radius.unknown", "reach unknown, in no class", fields.Figures.Unknown),
            ],
            Remarks = !question.IsJudged && Note(question.Judged) is { } said ? [$"{question.Judged.Chosen.Label}: {said}."] : [],
        };
    }

    private static string? Note(Headlines of)
    {
        var (now, before) = (of.Current.Blast.Median, of.Previous.Blast.Median);
        return TrendWords.Compared(
            new(
                RateWords.Share(now) is { } median ? $"median {median}" : null, RateWords.Share(before), of.Periods.PreviousLabel,
                of.Comparison.BlastRadius, "smaller", "larger")
        );
    }

    private static ShareBucket Bucket(TrendQuestion question, MetricPoint point)
    {
        var fields = (BlastFields)point.Fields;
        var figures = fields.Figures;
        long[]? counts = fields.HasRecords ? [figures.Contained, figures.Limited, figures.Wide, figures.Systemic] : null;
        return TrendBuckets.Of(question, point.Bucket, counts) with { Unknown = figures.Unknown };
    }
}
