using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Attention;

/// <summary>The forecast of one resource of a service.</summary>
public sealed record ResourceForecast(string Service, string Resource, SaturationForecast Forecast);
