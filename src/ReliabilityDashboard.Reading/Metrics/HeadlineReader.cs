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
        var family = await ReadAsync(filter, periods, compared: true, cancel);
        return new(
            chosen, periods, Figures(family, periods.Current), Figures(family, periods.Previous),
            HeadlineComparison.Judge([.. family.Select(one => (one.Metric, one.Series?.Test(periods)))], periods.AllowsVerdict));
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

    /// <summary>Each headline metric over its records; null where its records do not have a dimension of the filter.</summary>
    private async Task<IReadOnlyList<(Metric Metric, MetricSeries? Series)>> ReadAsync(
        RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel)
    {
        var family = new List<(Metric, MetricSeries?)>();
        foreach (var metric in MetricCatalogue.Headlines)
            family.Add(
                (metric, metric.FirstMissing(filter) is null ? await sources.ReadAsync(metric, filter, periods, compared, cancel) : null));
        return family;
    }

    private static HeadlineFigures Figures(IReadOnlyList<(Metric Metric, MetricSeries? Series)> family, Period period) =>
        new(family.ToDictionary(one => one.Metric, one => one.Series?.Of(period)));
}
