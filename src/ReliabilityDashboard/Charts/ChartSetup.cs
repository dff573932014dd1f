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
        routes.MapGet("/charts/{key}.csv", SendAsync).Needs(Right.Read).ExcludeFromDescription();

    private static async Task SendAsync(string key, HttpContext http, ChartDownloads downloads)
    {
        if (downloads.Find(key) is { } file) await file.SendAsync(http);
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
