using Microsoft.AspNetCore.OpenApi;
using ReliabilityDashboard.Api.Reference;

namespace ReliabilityDashboard.Features.Metrics;

/// <summary>Says in the reference of the API which fields each metric has.</summary>
public static class MetricSetup
{
    public static WebApplicationBuilder AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<OpenApiOptions>(
            OpenApiSetup.Document,
            options => options.AddDocumentTransformer((document, _, _) =>
            {
                MetricSchemas.Describe(document);
                return Task.CompletedTask;
            }));
        return builder;
    }
}
