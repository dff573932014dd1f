using ReliabilityDashboard.Features.Matrix.Groups;
using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>Impact against frequency.</summary>
public static class MatrixSetup
{
    public static IServiceCollection AddMatrix(this IServiceCollection services) => services
        .AddScoped<MatrixThresholdStore>()
        .AddSingleton<MatrixLoader>()
        .AddListFile<MatrixFile>()
        .AddListFile<GroupFile>()
        .AddScoped<MatrixEditing>();
}
