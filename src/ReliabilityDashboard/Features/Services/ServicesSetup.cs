namespace ReliabilityDashboard.Features.Services;

/// <summary>Services and how their failures spread.</summary>
public static class ServicesSetup
{
    public static IServiceCollection AddServices(this IServiceCollection services) =>
        services.AddSingleton<ServiceBlastReader>().AddSingleton<ServiceSignalsReader>();
}
