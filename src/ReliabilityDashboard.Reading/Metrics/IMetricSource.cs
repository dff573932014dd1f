using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Reads the records of one kind and computes their metrics.</summary>
public interface IMetricSource
{
    /// <summary>Whether this kind of record answers the question.</summary>
    bool Answers(MetricQuestion question);

    /// <summary>Reads what both periods need, each period by itself.</summary>
    /// <exception cref="ArgumentException">The filter needs raw rows over too long a period; the message says so.</exception>
    Task<MetricSeries> ReadAsync(MetricQuestion question, ComparedPeriod periods, CancellationToken cancel);
}
