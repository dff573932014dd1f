using ReliabilityDashboard.Reading.Losses;

namespace ReliabilityDashboard.Features.Journeys;

/// <summary>What journeys are worth.</summary>
public static class JourneySetup
{
    public static IServiceCollection AddJourneys(this IServiceCollection services) => services
        .AddSingleton<LossEstimates>()
        .AddScoped<JourneyWeighing>();
}
