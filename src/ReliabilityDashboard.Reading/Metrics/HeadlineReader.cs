using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics.Sources;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Computes the headline figures for the overview, the trends and the API alike.</summary>
public sealed class HeadlineReader(RecordSources sources, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>The figures of a period and of the one it is compared with.</summary>
    public async Task<Headlines> CompareAsync(RecordFilter filter, ChosenPeriod chosen, Compare compare, CancellationToken cancel)
    {
        var periods = calendar.ComparedWith(chosen, compare, time.GetUtcNow().UtcDateTime);
        var (both, alone) = (await ReadAsync(filter, periods, compared: true, cancel), new Dictionary<Metric, OrRefusal<MetricSeries>>());
        // A period before that cannot be answered takes nothing from this one.
        foreach (var (metric, series) in both)
            alone[metric] = series.Value is null ? await sources.ReadAsync(metric, filter, periods, compared: false, cancel) : series;
        return new(
            chosen, periods, Figures(alone, periods.Current), Figures(both, periods.Previous),
            HeadlineComparison.Judge([.. both.Select(one => (one.Key, one.Value.Value?.Test(periods)))], periods.AllowsVerdict));
    }

    /// <summary>The figures of every calendar bucket of a period, each of the part of it inside the period.</summary>
    public async Task<IReadOnlyList<(TimeBucket Bucket, HeadlineFigures Figures)>> TrendAsync(
        RecordFilter filter, Period period, Step step, CancellationToken cancel)
    {
        var family = await ReadAsync(filter, new(period, period, "", AllowsVerdict: false), compared: false, cancel);
        return
        [
            .. calendar.Cut(period, step, time.GetUtcNow().UtcDateTime).Select(bucket => (bucket, Figures(family, bucket.Inside))),
        ];
    }

    /// <summary>Each headline metric over its records.</summary>
    private async Task<Dictionary<Metric, OrRefusal<MetricSeries>>> ReadAsync(
        RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel)
    {
        var family = new Dictionary<Metric, OrRefusal<MetricSeries>>();
        foreach (var metric in MetricCatalogue.Headlines)
            family[metric] = await sources.ReadAsync(metric, filter, periods, compared, cancel);
        return family;
    }

    private static HeadlineFigures Figures(Dictionary<Metric, OrRefusal<MetricSeries>> family, Period period) =>
        new(
            family.ToDictionary(
                one => one.Key,
                one => one.Value is { Value: { } series } ? (OrRefusal<MetricFigures>)series.Of(period) : one.Value.Refusal!));
}
