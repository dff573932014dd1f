using Microsoft.AspNetCore.OpenApi;
using ReliabilityDashboard.Api.Reference;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Sources;

namespace ReliabilityDashboard.Features.Metrics;

/// <summary>Registers the one reader that pages and programs ask for metrics.</summary>
public static class MetricSetup
{
    public static WebApplicationBuilder AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddMetricReader().Configure<OpenApiOptions>(
            OpenApiSetup.Document,
            options => options.AddDocumentTransformer((document, _, _) =>
            {
                MetricSchemas.Describe(document);
                return Task.CompletedTask;
            }));
        return builder;
    }

    /// <summary>The readers and one source for every kind of record.</summary>
    public static IServiceCollection AddMetricReader(this IServiceCollection services) => services
        .AddSingleton<ChangeScopes>()
        .AddSingleton<SessionSource>()
        .AddSingleton<IRecordSource>(provider => provider.GetRequiredService<SessionSource>())
        .AddSingleton<IRecordSource, IncidentSource>()
        .AddSingleton<IRecordSource, CrashSource>()
        .AddSingleton<IRecordSource, ChangeSource>()
        .AddSingleton<RecordSources>()
        .AddSingleton<HeadlineReader>()
        .AddSingleton<MetricReader>();
}
