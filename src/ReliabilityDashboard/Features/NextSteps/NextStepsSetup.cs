using ReliabilityDashboard.Charts;
using ReliabilityDashboard.Features.NextSteps.Actions;
using ReliabilityDashboard.Features.NextSteps.Advice;
using ReliabilityDashboard.Features.NextSteps.Protection;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Features.NextSteps;

/// <summary>What to build next.</summary>
public static class NextStepsSetup
{
    public static IServiceCollection AddNextSteps(this IServiceCollection services) => services
        .AddReleaseTicks()
        .AddSingleton<NextStepsLoader>()
        .AddSingleton<AdviceViewLoader>()
        .AddSingleton<ProtectionLoader>()
        .AddScoped<BreakerCommands>()
        .AddScoped<AdviceEditing>()
        .AddScoped<ActionEditing>()
        .AddListFile<PlanFile>()
        .AddListFile<AdviceFile>()
        .AddListFile<TeamCoverageFile>()
        .AddListFile<UnprotectedCallsFile>();

    /// <summary>The first of the pages about it.</summary>
    public static void MapNextSteps(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/next", (HttpContext http) => TypedResults.LocalRedirect($"/next/advice{http.Request.QueryString}"))
            .Needs(Right.Read).ExcludeFromDescription();
}
