using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReliabilityDashboard.Security.Sessions;

namespace ReliabilityDashboard.Operations.Health;

/// <summary>What a load balancer and a watchdog ask: is the process alive, and can it serve.</summary>
public static class HealthSetup
{
    // Long enough for a database that is busy, short enough for a load balancer that waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", HealthStatus.Unhealthy, tags: [], Patience)
            .AddCheck<JobHealth>("jobs", HealthStatus.Degraded, tags: [], Patience)
            .AddCheck<InboxHealth>("inbox", HealthStatus.Degraded, tags: [], Patience);
        return services;
    }

    /// <summary>Both are public; how each part stands is told only to whoever is known.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes
            .MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthAnswer.WriteAsync })
            .WithMetadata(SameForAll.Instance)
            .OnlyAsked()
            .AllowAnonymous();
        routes.MapHealthChecks("/readyz", new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync }).OnlyAsked().AllowAnonymous();
    }
}
