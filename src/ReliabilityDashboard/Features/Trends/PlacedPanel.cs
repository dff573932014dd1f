using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>A panel and where the catalogue puts it.</summary>
public sealed record PlacedPanel(Metric Metric, TrendPanel Panel, TrendPlace Place);
