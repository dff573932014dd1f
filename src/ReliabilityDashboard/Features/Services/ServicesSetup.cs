using ReliabilityDashboard.Charts;
using ReliabilityDashboard.Features.Services.Badges;
using ReliabilityDashboard.Features.Services.Calls;
using ReliabilityDashboard.Features.Services.Releases;
using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Features.Services;

/// <summary>Services and their releases.</summary>
public static class ServicesSetup
{
    public static IServiceCollection AddServices(this IServiceCollection services) => services
        .AddReleaseTicks()
        .AddSingleton<ServiceListLoader>()
        .AddSingleton<ServiceLoader>()
        .AddSingleton<ReleaseLoader>()
        .AddSingleton<CallLoader>()
        .AddSingleton<BadgeAccess>()
        .AddScoped<BadgeEditing>()
        .AddScoped<CallEditing>()
        .AddListFile<ServicesFile>()
        .AddListFile<ServiceCallersFile>()
        .AddListFile<ServiceCalleesFile>()
        .AddListFile<ServiceSignalsFile>()
        .AddListFile<ServiceSpreadFile>()
        .AddListFile<ReleaseCrashesFile>()
        .AddListFile<ReleaseIncidentsFile>()
        .AddListFile<ReleaseChangesFile>();
}
