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
        Metric metric, RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel) =>
        (await ReadAsync([metric], filter, periods, compared, cancel))[metric];

    /// <summary>The same of several metrics; what they share is read once.</summary>
    public async Task<Dictionary<Metric, OrRefusal<MetricSeries>>> ReadAsync(
        IReadOnlyCollection<Metric> metrics, RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel)
    {
        var (series, shared) = (new Dictionary<Metric, OrRefusal<MetricSeries>>(), new Dictionary<object, OrRefusal<MetricRecords>>());
        foreach (var metric in metrics)
        {
            if (metric.Records.Refuses(filter) is { } missing)
            {
                series[metric] = missing;
                continue;
            }
            var needs = (metric.Records, metric.Reckoning.LooksBack, metric.Reckoning.WithSessions);
            if (!shared.TryGetValue(needs, out var read))
                shared[needs] = read = await byKind[metric.Records].ReadAsync(metric.Reckoning, filter, periods, compared, cancel);
            series[metric] = read is { Value: { } records } ? metric.Over(records) : read.Refusal!;
        }
        return series;
    }
}
