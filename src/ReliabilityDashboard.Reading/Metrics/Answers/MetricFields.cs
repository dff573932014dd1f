using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>The figures of one metric over one stretch of time, and under which names programs get them.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Figures">The figures, those of its shape.</param>
public sealed record MetricFields(Metric Metric, MetricFigures Figures)
{
    /// <summary>Sample size, as the metric counts it.</summary>
    public long N => Figures.N;

    /// <summary>Names and values in the order in which they are written, without <c>n</c>. Durations in seconds, shares as fractions; null
    /// is no data.</summary>
    public IReadOnlyDictionary<string, object?> Values => MetricField.ValuesOf(Metric.Fields, Figures);

    /// <summary>Why there is no value; null where there is one.</summary>
    public string? Reason => Metric.Reason(Figures);
}
