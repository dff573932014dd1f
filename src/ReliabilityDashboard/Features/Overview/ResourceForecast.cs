using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Features.Overview;

/// <summary>The forecast of one resource of a service.</summary>
public sealed record ResourceForecast(string Service, string Resource, SaturationForecast Forecast);
