using ReliabilityDashboard.Features.Settings.ApiKeys;
using ReliabilityDashboard.Features.Settings.Bounds;
using ReliabilityDashboard.Features.Settings.Business;
using ReliabilityDashboard.Features.Settings.Classification;
using ReliabilityDashboard.Features.Settings.Credit;
using ReliabilityDashboard.Features.Settings.Jobs;
using ReliabilityDashboard.Features.Settings.Patterns;
using ReliabilityDashboard.Features.Settings.People;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Layout;

namespace ReliabilityDashboard.Features.Settings;

/// <summary>What the settings page stands on.</summary>
public static class SettingsSetup
{
    public static IServiceCollection AddSettingsPage(this IServiceCollection services) => services
        .AddListFile<PeopleFile>()
        .AddListFile<ApiKeysFile>()
        .AddSingleton(new ShellPart(ShellPlace.SettingsTabs, typeof(SettingsTabs)))
        .AddScoped<JobsReader>()
        .AddScoped<BoundsEditing>()
        .AddScoped<CreditEditing>()
        .AddScoped<BusinessEditing>()
        .AddScoped<PatternEditing>()
        .AddScoped<ClassificationEditing>()
        .AddScoped<ApiKeyEditing>();
}
