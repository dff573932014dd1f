using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Charts;

/// <summary>What charts need from the host.</summary>
public static class ChartSetup
{
    public static WebApplicationBuilder AddCharts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChartDownloads>();
        return builder;
    }

    /// <summary>The files that open charts offer.</summary>
    public static void MapCharts(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/charts/{key}.csv",
                (string key, ChartDownloads downloads) =>
                    downloads.Find(key) is { } file ? Results.File(file.Content, "text/csv; charset=utf-8", file.Name) : Results.NotFound()
            )
            .Needs(Right.Read)
            .ExcludeFromDescription();
}
