using ReliabilityDashboard.Charts;
using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Features.Changes;

/// <summary>What changed, and what came of it.</summary>
public static class ChangesSetup
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services
        .AddReleaseTicks()
        .AddSingleton<ChangesLoader>()
        .AddSingleton<ChangeCharts>()
        .AddScoped<ChangeEditing>()
        .AddListFile<ChangeListFile>()
        .AddListFile<StrategyFile>()
        .AddListFile<TeamChangeFile>()
        .AddListFile<ServiceChangeFile>()
        .AddListFile<WriterFile>()
        .AddListFile<ServiceWriterFile>();
}
