using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>Triage: who says what category incidents have.</summary>
public static class TriageSetup
{
    public static IServiceCollection AddTriage(this IServiceCollection services) => services
        .AddSingleton<TriageLoader>()
        .AddSingleton<TriageBesideLoader>()
        .AddScoped<TriageEditing>()
        .AddListFile<TriageFile>();
}
