using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics.Sources;

/// <summary>One source for every kind of record, asked for any metric.</summary>
public sealed class RecordSources(IEnumerable<IRecordSource> sources)
{
    private readonly Dictionary<RecordKind, IRecordSource> byKind = sources.ToDictionary(source => source.Kind);

    /// <summary>The metric over its records; a refusal where they do not have what the filter asks for, or not over these
    /// periods.</summary>
    public async Task<OrRefusal<MetricSeries>> ReadAsync(
        Metric metric, RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel)
    {
        if (metric.Records.Refuses(filter) is { } missing) return missing;
        var read = await byKind[metric.Records].ReadAsync(metric.Reckoning, filter, periods, compared, cancel);
        return read is { Value: { } records } ? metric.Over(records) : read.Refusal!;
    }
}
