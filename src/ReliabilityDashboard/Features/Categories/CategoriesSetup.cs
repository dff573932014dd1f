using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Features.Categories;

/// <summary>Categories of failure: how much of each, whether it grows, what was built against it.</summary>
public static class CategoriesSetup
{
    public static IServiceCollection AddCategories(this IServiceCollection services) => services
        .AddSingleton<CategoriesLoader>()
        .AddListFile<CategoriesFile>()
        .AddListFile<CategoryImprovementsFile>();
}
