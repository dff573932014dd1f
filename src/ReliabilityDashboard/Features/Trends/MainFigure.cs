using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>The one figure by which a metric is drawn where there is room for one line.</summary>
public static class MainFigure
{
    /// <summary>The figure and how people read it; both null where there is none.</summary>
    public static (double? Value, string? Shown) Of(Metric metric, MetricFigures figures) => (metric, figures) switch
    {
        (_, SpanSet { Durations.Median: { } median }) => (median, DurationWords.Say(median)),
        (ShareMetric share, ShareFigures { Value: { Value: { } value } measured }) => (value, share.SayValue(measured)),
        (_, DistributionFigures { Median: { Value: { } median } measured }) => (median, RateWords.Share(measured)),
        _ => (null, null),
    };

    /// <summary>What it is in words, such as "median".</summary>
    public static string Word(Metric metric) => metric is ShareMetric share ? share.Line : "median";

    /// <summary>The axis that it stands on.</summary>
    public static ValueAxis Axis(Metric metric) => metric switch
    {
        DurationMetric => ValueAxis.Duration,
        ShareMetric { HasBands: true } => ValueAxis.Rate,
        _ => ValueAxis.Share,
    };
}
