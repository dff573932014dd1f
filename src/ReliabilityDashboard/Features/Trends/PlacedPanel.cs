using ReliabilityDashboard.Charts.Survival;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>A panel and where the catalogue puts it.</summary>
public sealed record PlacedPanel(Metric Metric, TrendPanel Panel, TrendPlace Place)
{
    /// <summary>By which an address names it: the metric's own chart by its id.</summary>
    public string Part => Panel is TrendSection<SurvivalData> ? $"{Metric.Id}-open" : Metric.Id;
}
