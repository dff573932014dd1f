namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>The figures of one metric over one stretch of time. Each shape has its own.</summary>
public abstract record MetricFigures
{
    /// <summary>Sample size, as the metric counts it; of a rate the denominator.</summary>
    public abstract long N { get; }
}
