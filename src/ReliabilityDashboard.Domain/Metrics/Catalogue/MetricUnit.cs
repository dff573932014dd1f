namespace ReliabilityDashboard.Domain.Metrics.Catalogue;

/// <summary>In what a metric is given.</summary>
public enum MetricUnit
{
    /// <summary>A share from 0 to 1.</summary>
    Fraction,
    /// <summary>Seconds.</summary>
    Seconds,
    /// <summary>How many.</summary>
    Count,
}
