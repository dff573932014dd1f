using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Operations.Telemetry;

/// <summary>Figures about the program itself, for a monitoring that comes and asks.</summary>
public static class TelemetrySetup
{
    // Names that the framework gives: open circuits of pages, requests, connections, outgoing calls with their breakers.
    private static readonly string[] Framework =
    [
        "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Components.Server.Circuits",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Polly",
    ];

    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddSingleton<JobMeter>().AddSingleton<QueryMeter>();
        services.ConfigureDbContext<ReliabilityContext>(
            (provider, context) => context.AddInterceptors(provider.GetRequiredService<QueryMeter>()));
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("reliability-dashboard"))
            .WithMetrics(metrics =>
                metrics
                    .AddMeter([ImportMeter.Name, JobMeter.Name, QueryMeter.Name, .. Framework])
                    .AddRuntimeInstrumentation()
                    .AddPrometheusExporter()
            );
        return services;
    }

    /// <summary>Prometheus asks here, with a key that may read.</summary>
    public static void MapTelemetry(this IEndpointRouteBuilder routes)
    {
        // Its gauges are observed from now on.
        routes.ServiceProvider.GetRequiredService<JobMeter>();
        routes.MapPrometheusScrapingEndpoint("/metrics").OnlyAsked().NeedsKey(Right.Read);
    }
}
