using ReliabilityDashboard.Reading.Matrix;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>Impact against frequency.</summary>
public static class MatrixSetup
{
    public static IServiceCollection AddMatrix(this IServiceCollection services) => services
        .AddSingleton<MatrixThresholdReader>()
        .AddScoped<MatrixThresholdStore>()
        .AddSingleton<MatrixReader>()
        .AddSingleton<MatrixLoader>()
        .AddScoped<MatrixEditing>();
}
