using System.Reflection;
using Microsoft.AspNetCore.Http.Extensions;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Shell.Downloads;

/// <summary>The files of lists.</summary>
public static class DownloadSetup
{
    /// <summary>Offers a list as a file.</summary>
    public static IServiceCollection AddListFile<TFile>(this IServiceCollection services)
        where TFile : class, IListFile => services.AddScoped<TFile>().AddSingleton(new OfferedFile(typeof(TFile)));

    public static void MapListFiles(this IEndpointRouteBuilder routes)
    {
        foreach (var file in routes.ServiceProvider.GetServices<OfferedFile>())
            routes.MapGet(file.Of.Route, http => SendAsync(file, http)).Needs(file.Of.Needs).ExcludeFromDescription();
    }

    private static async Task SendAsync(OfferedFile file, HttpContext http)
    {
        var page = ListFile.PageOf(PageAddress.Parse(http.Request.GetEncodedUrl()), file.Of.Part);
        var list = (IListFile)http.RequestServices.GetRequiredService(file.Type);
        if (await list.ReadAsync(page, http.Request.RouteValues["Id"] as string ?? "", http.RequestAborted) is { } found)
            await found.SendAsync(http);
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}

/// <summary>A list that is offered as a file.</summary>
/// <param name="Type">What reads it.</param>
public sealed record OfferedFile(Type Type)
{
    public FileOfAttribute Of { get; } = Type.GetCustomAttribute<FileOfAttribute>()!;
}
