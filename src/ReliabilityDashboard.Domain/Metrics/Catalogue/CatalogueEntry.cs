using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics.Catalogue;

/// <summary>A metric and where it is shown.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Trend">Its chart on the page of trends; null where it has none of its own there.</param>
public sealed record CatalogueEntry(Metric Metric, TrendPlace? Trend = null);
