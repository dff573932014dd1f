using ReliabilityDashboard.Features.Matrix.Groups;
namespace ReliabilityDashboard.Features.Matrix;

/// <summary>Impact against frequency.</summary>
public static class MatrixSetup
{
    public static IServiceCollection AddMatrix(this IServiceCollection services) => services
        .AddScoped<MatrixThresholdStore>()
        .AddSingleton<MatrixLoader>()
        .AddScoped<MatrixEditing>()
        .AddSingleton<GroupLoader>()
        .AddSingleton<GroupRegressions>();
}
