using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics.Sources;

/// <summary>Reads the records of one kind for any metric that is computed from them.</summary>
public interface IRecordSource
{
    /// <summary>The kind.</summary>
    RecordKind Kind { get; }

    /// <summary>Reads what both periods need, each period by itself; a refusal where one of them cannot be asked.</summary>
    /// <param name="reckoning">What the metric needs beside the records.</param>
    /// <param name="filter">Which records; only with dimensions that they have.</param>
    /// <param name="periods">Both periods.</param>
    /// <param name="compared">False: the period before is not asked for.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<OrRefusal<MetricRecords>> ReadAsync(
        Reckoning reckoning, RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel);
}
