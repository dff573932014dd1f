using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Reads the records of one kind and computes their metrics.</summary>
public interface IMetricSource
{
    /// <summary>Whether this kind of record answers the question.</summary>
    bool Answers(MetricQuestion question);

    /// <summary>What it reads, and so by what it can be filtered.</summary>
    RecordKind Records { get; }

    /// <summary>Reads what both periods need, each period by itself; a refusal where one of them cannot be asked.</summary>
    Task<OrRefusal<MetricSeries>> ReadAsync(MetricQuestion question, ComparedPeriod periods, CancellationToken cancel);
}
