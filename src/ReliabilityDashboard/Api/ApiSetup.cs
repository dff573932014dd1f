using ReliabilityDashboard.Api.Reference;
using ReliabilityDashboard.Features.Categories;
using ReliabilityDashboard.Features.Changes;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Features.Impact;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Incidents.Triage;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Matrix.Groups;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Features.NextSteps.Actions;
using ReliabilityDashboard.Features.NextSteps.Advice;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Features.Services;
using ReliabilityDashboard.Features.Services.Calls;

namespace ReliabilityDashboard.Api;

/// <summary>The HTTP API: each feature maps its own endpoints.</summary>
public static class ApiSetup
{
    public const string Root = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddProblemDetails()
        .AddSingleton<CallLimiter>()
        .AddApiReference()
        .ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));

    /// <summary>Lets nobody without a key in, whatever is asked for.</summary>
    public static void UseApi(this WebApplication app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.UseMiddleware<ApiGate>());

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapApiReference();
        var api = routes.MapGroup(Root).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapGroup("").WithTags("Imports").MapSending();
        api.MapGroup("").WithTags("Imports").MapImports();
        api.MapGroup("").WithTags("Imports").MapMappings();
        api.MapGroup("").WithTags("Incidents").MapIncidents();
        api.MapGroup("").WithTags("Incidents").MapTriage();
        api.MapGroup("").WithTags("Failure modes").MapGroups();
        api.MapGroup("").WithTags("Figures").MapMetrics();
        api.MapGroup("").WithTags("Figures").MapMatrix();
        api.MapGroup("").WithTags("Figures").MapCategories();
        api.MapGroup("").WithTags("Figures").MapImpact();
        api.MapGroup("").WithTags("Services").MapServices();
        api.MapGroup("").WithTags("Dependencies").MapDependencies();
        api.MapGroup("").WithTags("Dependencies").MapCallWords();
        api.MapGroup("").WithTags("Dependencies").MapBreakers();
        api.MapGroup("").WithTags("Dependencies").MapAdvice();
        api.MapGroup("").WithTags("Changes").MapChanges();
        api.MapGroup("").WithTags("Actions").MapActions();
        api.MapGroup("").WithTags("Actions").MapEffects();
        api.MapGroup("").WithTags("Post-mortems").MapPostMortems();
    }
}
