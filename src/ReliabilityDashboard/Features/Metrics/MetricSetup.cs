using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Features.Metrics;

/// <summary>Registers the one reader that pages and programs ask for metrics.</summary>
public static class MetricSetup
{
    public static WebApplicationBuilder AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddMetricReader();
        return builder;
    }

    /// <summary>The reader and one source of figures for every kind of record.</summary>
    public static IServiceCollection AddMetricReader(this IServiceCollection services) => services
        .AddSingleton<ChangeScopes>()
        .AddSingleton<IMetricSource, SessionMetrics>()
        .AddSingleton<IMetricSource, IncidentMetrics>()
        .AddSingleton<IMetricSource, ChangeMetrics>()
        .AddSingleton<IMetricSource, CrashMetrics>()
        .AddSingleton<MetricReader>();
}
