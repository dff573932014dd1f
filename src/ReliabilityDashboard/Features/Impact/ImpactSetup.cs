using ReliabilityDashboard.Features.Impact.Journeys;
using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Features.Impact;

/// <summary>What failures put at risk.</summary>
public static class ImpactSetup
{
    public static IServiceCollection AddImpact(this IServiceCollection services) => services
        .AddSingleton<ImpactLoader>()
        .AddScoped<BaselineEditing>()
        .AddSingleton<JourneysLoader>()
        .AddScoped<JourneyEditing>()
        .AddListFile<JourneysFile>()
        .AddListFile<ImpactFile>()
        .AddListFile<LevelsFile>()
        .AddListFile<FirefightingFile>()
        .AddListFile<ProtectedFile>();
}
