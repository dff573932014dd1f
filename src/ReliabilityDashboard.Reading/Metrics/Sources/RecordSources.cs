using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics.Sources;

/// <summary>One source for every kind of record, asked for any metric.</summary>
public sealed class RecordSources(IEnumerable<IRecordSource> sources)
{
    private readonly Dictionary<RecordKind, IRecordSource> byKind = sources.ToDictionary(source => source.Kind);

    /// <summary>The metric over its records.</summary>
    /// <exception cref="ArgumentException">The filter needs raw rows over too long a period; the message says so.</exception>
    public async Task<MetricSeries> ReadAsync(
        Metric metric, RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel) =>
        metric.Over(await byKind[metric.Records].ReadAsync(metric.Reckoning, filter, periods, compared, cancel));
}
