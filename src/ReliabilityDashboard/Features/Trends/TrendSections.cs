using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Loads every chart that the catalogue puts on the page; its shape says how a metric is drawn.</summary>
public sealed class TrendSections(MetricReader metrics, DurationSection durations, ShareSection shares, YearBefore before)
{
    public async Task<TrendsView.TrendCharts> LoadAsync(TrendQuestion question, IReadOnlyList<Step> offered, CancellationToken cancel)
    {
        var placed = new List<PlacedPanel>();
        foreach (var (metric, place) in MetricCatalogue.Entries)
        {
            if (place is null) continue;
            var reply = await AskAsync(question, metric, cancel);
            placed.Add(new(metric, await DrawAsync(question, metric, reply, cancel), place));
            if (place.Survival is { } survival) placed.Add(new(metric, SurvivalSection.Of(question, metric, reply), survival));
        }
        return new(
            question.Step, offered,
            [
                .. placed.GroupBy(one => one.Place.Row).OrderBy(row => row.Key)
                    .Select(row => (IReadOnlyList<PlacedPanel>)[.. row.OrderBy(one => one.Place.Column)]),
            ]);
    }

    /// <summary>The answer with its comparison; a period before that cannot be answered takes nothing from this one.</summary>
    private async Task<MetricReply> AskAsync(TrendQuestion question, Metric metric, CancellationToken cancel)
    {
        var reply = await metrics.AskAsync(question.For(metric), cancel, question.Family);
        return reply is MetricRefusal ? await metrics.AskAsync(question.For(metric) with { Compare = null }, cancel) : reply;
    }

    /// <summary>The chart of a metric, as its shape is drawn, with the releases above.</summary>
    public async Task<TrendPanel> DrawAsync(TrendQuestion question, Metric metric, MetricReply reply, CancellationToken cancel) =>
        await ShapedAsync(question, metric, reply, cancel) switch
        {
            TrendSection<TimeSeriesData> { Chart: { } lines } section => section with
            {
                Chart = lines with { Releases = question.Releases },
            },
            TrendSection<StackedShareData> { Chart: { } columns } section => section with
            {
                Chart = columns with { Releases = new(question.Releases, question.Calendar) },
            },
            var panel => panel,
        };

    private async Task<TrendPanel> ShapedAsync(TrendQuestion question, Metric metric, MetricReply reply, CancellationToken cancel) =>
        metric switch
        {
            DurationMetric duration => await before.AddAsync(question, metric, durations.Of(question, duration, reply), cancel),
            ShareMetric share => await before.AddAsync(
                question, metric, await shares.OfAsync(question, share, reply, cancel), cancel),
            CountMetric count => await before.AddAsync(question, metric, CountSection.Of(question, count, reply), cancel),
            DistributionMetric distribution => await before.AddAsync(
                question, metric, DistributionSection.Of(question, distribution, reply), cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(metric)),
        };
}
