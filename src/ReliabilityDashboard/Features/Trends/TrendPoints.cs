using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Turns the points of an answer into those of a line.</summary>
public static class TrendPoints
{
    /// <summary>One point for each bucket.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="href">The records behind a bucket; asked where there are any.</param>
    /// <param name="value">The figure of a bucket and how people read it; a null is a gap.</param>
    public static IReadOnlyList<SeriesPoint> Of<TFigures>(
        MetricAnswer answer, Func<TimeBucket, string> href, Func<TFigures, (double? Value, string? Shown)> value)
        where TFigures : MetricFigures =>
        [
            .. answer.Points.Select(point =>
            {
                var (number, shown) = value((TFigures)point.Fields.Figures);
                return new SeriesPoint(point.Bucket.Start, point.Bucket.End, number, point.Fields.N, shown)
                {
                    Partial = point.Bucket.Partial,
                    FewData = point.Fields.N is > 0 and < Measured.EnoughData,
                    Href = point.Fields.N > 0 ? href(point.Bucket) : null,
                };
            }),
        ];

    /// <summary>A count under a chart.</summary>
    public static NamedFigure Count(string name, string label, long count) => new(name, label, count, Typography.Number(count));
}
