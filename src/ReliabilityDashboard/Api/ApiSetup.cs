using ReliabilityDashboard.Features.Groups;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Features.PostMortems;

namespace ReliabilityDashboard.Api;

/// <summary>The HTTP API: each feature maps its own endpoints.</summary>
public static class ApiSetup
{
    public const string Root = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddProblemDetails()
        .AddSingleton<CallLimiter>()
        .ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));

    /// <summary>Lets nobody without a key in, whatever is asked for.</summary>
    public static void UseApi(this WebApplication app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.UseMiddleware<ApiGate>());

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root);
        api.MapImports();
        api.MapIncidents();
        api.MapMetrics();
        api.MapMatrix();
        api.MapGroups();
        api.MapPostMortems();
    }
}
