namespace ReliabilityDashboard.Features.Matrix.Weights;

/// <summary>What journeys are worth.</summary>
public static class JourneySetup
{
    public static IServiceCollection AddJourneys(this IServiceCollection services) => services.AddScoped<JourneyWeighing>();
}
