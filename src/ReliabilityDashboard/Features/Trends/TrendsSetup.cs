using ReliabilityDashboard.Charts;
using ReliabilityDashboard.Features.Trends.SideBySide;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>How figures move over time.</summary>
public static class TrendsSetup
{
    public static IServiceCollection AddTrends(this IServiceCollection services) => services
        .AddReleaseTicks()
        .AddSingleton<DurationSection>()
        .AddSingleton<ShareSection>()
        .AddSingleton<YearBefore>()
        .AddSingleton<SideBySideReader>()
        .AddSingleton<TrendSections>()
        .AddSingleton<TrendsLoader>();
}
