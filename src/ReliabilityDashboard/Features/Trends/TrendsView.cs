using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Charts.Survival;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>All that the page shows.</summary>
public sealed record TrendsView(TrendsHead Head, FilterChoices Choices, IReadOnlyList<string> Faults)
{
    /// <summary>Null where nothing is stored.</summary>
    public TrendCharts? Charts { get; init; }

    /// <summary>The charts, from the top.</summary>
    public sealed record TrendCharts(
        Step Step,
        IReadOnlyList<Step> Offered,
        TrendSection<TimeSeriesData> Sessions,
        TrendSection<TimeSeriesData> Recovery,
        TrendSection<SurvivalData> Survival,
        TrendSection<TimeSeriesData> Detection,
        TrendSection<TimeSeriesData> Acknowledgement,
        TrendSection<TimeSeriesData> Mitigation,
        TrendSection<TimeSeriesData> Repeats,
        TrendSection<StackedShareData> Spread,
        TrendSection<StackedShareData> Categories);
}
