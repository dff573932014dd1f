using Microsoft.Extensions.DependencyInjection.Extensions;
using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Paper;

namespace ReliabilityDashboard.Charts;

/// <summary>What charts need from the host.</summary>
public static class ChartSetup
{
    public static WebApplicationBuilder AddCharts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChartDownloads>();
        builder.Services.AddSingleton<OfferedPictures>();
        return builder;
    }

    /// <summary>The releases above a feature's charts; however many features ask for them there is one.</summary>
    public static IServiceCollection AddReleaseTicks(this IServiceCollection services)
    {
        services.TryAddSingleton<ReleaseTickReader>();
        return services;
    }

    /// <summary>The files that open charts offer, and what a page says on paper.</summary>
    public static void MapCharts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/charts/{key}.csv", SendAsync).Needs(Right.Read).ExcludeFromDescription();
        routes.MapGet("/paper", PrintAsync).Needs(Right.Read).ExcludeFromDescription();
    }

    private static async Task SendAsync(string key, HttpContext http, ChartDownloads downloads)
    {
        if (downloads.Find(key) is { } file) await file.SendAsync(http);
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>All that js/paper.js asks for when a page is printed, in one answer: the browser waits for it.</summary>
    private static async Task PrintAsync(
        string? address, string? scope, string[]? picture, HttpContext http, PaperReader reader, OfferedPictures pictures,
        CancellationToken cancel)
    {
        var words = await reader.ReadAsync(address ?? "/", scope, cancel);
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsJsonAsync(new PaperAnswer(words, [.. (picture ?? []).Select(pictures.Make)]), cancel);
    }
}
