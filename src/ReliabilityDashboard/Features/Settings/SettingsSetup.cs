using ReliabilityDashboard.Features.Settings.ApiKeys;
using ReliabilityDashboard.Features.Settings.Bounds;
using ReliabilityDashboard.Features.Settings.People;
using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Features.Settings;

/// <summary>What the settings page stands on.</summary>
public static class SettingsSetup
{
    public static IServiceCollection AddSettingsPage(this IServiceCollection services) => services
        .AddListFile<PeopleFile>()
        .AddListFile<ApiKeysFile>()
        .AddScoped<BoundsEditing>()
        .AddScoped<ApiKeyEditing>();
}
