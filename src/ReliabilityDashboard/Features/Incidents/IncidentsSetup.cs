using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.Incidents.Answers;
using ReliabilityDashboard.Features.Incidents.CleaningUp;
using ReliabilityDashboard.Features.Incidents.Triage;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Layout;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>Incidents and their failure modes.</summary>
public static class IncidentsSetup
{
    public static IServiceCollection AddIncidents(this IServiceCollection services) => services
        .AddSingleton<IncidentListLoader>()
        .AddListFile<IncidentsFile>()
        .AddListFile<ChangesFile>()
        .AddScoped<IncidentEditing>()
        .AddTriage()
        .AddSingleton<CleanUpPlanner>()
        .AddScoped<CleanUpCommands>()
        .AddSingleton<IncidentAnswers>()
        .AddSingleton(provider => RailCounts.By<IncidentListQuery>(provider, OpenAsync));

    private static async Task<IReadOnlyDictionary<string, string>> OpenAsync(IncidentListQuery query)
    {
        var open = await query.OpenAsync(CancellationToken.None);
        return open == 0 ? new Dictionary<string, string>() : new() { ["/incidents"] = $"{Typography.Number(open)} open" };
    }
}
