using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Trends;
using ReliabilityDashboard.Reading.Tests;
using ReliabilityDashboard.Shell.Filters;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Tests.Features.Trends;

/// <summary>What tests of the trends ask of an organisation of their own.</summary>
internal static class TrendsOf
{
    public const string Now = "2026-10-15T12:00:00Z",
        SecondQuarter = "/trends?from=2026-04-01&to=2026-07-01";

    public static Task<Organisation> StartAsync() => OpenAsync(Now, services => services.AddTrends());

    public static async Task<TrendsView.TrendCharts> ChartsAsync(Organisation organisation, string address) =>
        (await organisation.Get<TrendsLoader>().LoadAsync(PageAddress.Parse(address), Cancel)).Charts!;

    public static double? Value(IReadOnlyList<NamedFigure> figures, string name) =>
        Assert.Single(figures, figure => figure.Name == name).Value;

    public static TrendSection<TimeSeriesData> Lines(TrendsView.TrendCharts charts, Metric metric) =>
        Section<TimeSeriesData>(charts, metric);

    public static TrendSection<TChart> Section<TChart>(TrendsView.TrendCharts charts, Metric metric)
        where TChart : class =>
        Assert.Single(
            charts.Rows.SelectMany(row => row).Where(one => one.Metric == metric).Select(one => one.Panel).OfType<TrendSection<TChart>>());
}
