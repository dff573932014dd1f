using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Features.Map;

/// <summary>The map.</summary>
public static class MapSetup
{
    public static IServiceCollection AddMap(this IServiceCollection services) => services
        .AddSingleton<MapLoader>()
        .AddScoped<MapCommands>()
        .AddListFile<MapServicesFile>()
        .AddListFile<MapCallsFile>();
}
