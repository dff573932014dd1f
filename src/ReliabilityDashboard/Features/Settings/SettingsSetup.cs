using ReliabilityDashboard.Features.Settings.ApiKeys;
using ReliabilityDashboard.Features.Settings.Bounds;

namespace ReliabilityDashboard.Features.Settings;

/// <summary>What the settings page stands on.</summary>
public static class SettingsSetup
{
    public static IServiceCollection AddSettingsPage(this IServiceCollection services) => services
        .AddScoped<BoundsEditing>()
        .AddScoped<ApiKeyEditing>();
}
