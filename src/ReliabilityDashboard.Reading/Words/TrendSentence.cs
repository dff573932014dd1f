using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Reading.Words;

/// <summary>What is said of any metric beside its chart.</summary>
public static class TrendSentence
{
    /// <summary>The figure of the period beside the one before; null without data.</summary>
    public static string? Of(Metric metric, MetricAnswer answer) =>
        answer.Comparison is { } compared
            ? Of(metric, answer.Overall.Figures, compared.Fields.Figures, compared.Label, compared.Result)
            : Of(metric, answer.Overall.Figures, null, "", null);

    /// <summary>Of a period that is not judged: the same of the last complete quarter; null where the period itself is judged or the metric
    /// is no headline figure.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="shown">The headline figures of the period.</param>
    /// <param name="judged">The same where they may be judged: of the period itself, else of the last complete quarter.</param>
    public static string? Judged(Metric metric, Headlines shown, Headlines judged) =>
        !ReferenceEquals(shown, judged) && Of(metric, judged) is { } said ? $"{judged.Chosen.Label}: {said}." : null;

    private static string? Of(Metric metric, Headlines headlines) =>
        headlines.Current.Of(metric) is { } now
            ? Of(metric, now, headlines.Previous.Of(metric), headlines.Periods.PreviousLabel, headlines.Comparison.Of(metric))
            : null;

    private static string? Of(Metric metric, MetricFigures now, MetricFigures? before, string since, ComparisonResult? result)
    {
        if (metric.Say(now) is not { } said) return null;
        if (metric is ShareMetric { Incomplete: { } incomplete } && now is ShareFigures { IsComplete: false })
            return $"{said}; {incomplete}";
        var (lower, higher) = metric.Directions;
        return VerdictWords.WithFigure(new(said, before is null ? null : metric.Brief(before), since, result, lower, higher));
    }
}
