using ReliabilityDashboard.Charts;

namespace ReliabilityDashboard.Features.Overview;

/// <summary>The first page.</summary>
public static class OverviewSetup
{
    public static IServiceCollection AddOverview(this IServiceCollection services) => services
        .AddReleaseTicks()
        .AddSingleton<OverviewLoader>();
}
