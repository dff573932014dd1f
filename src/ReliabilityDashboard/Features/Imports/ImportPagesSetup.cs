using System.Text;
using ReliabilityDashboard.Features.Imports.Mappings;
using ReliabilityDashboard.Features.Imports.Previews;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Runs.Rejected;
using ReliabilityDashboard.Operations;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Layout;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>The pages about what came in: sources, runs, rejected records.</summary>
public static class ImportPagesSetup
{
    public static IServiceCollection AddImportPages(this IServiceCollection services) => services
        .AddScoped<ImportCommands>()
        .AddScoped<MappingEdits>()
        .AddSingleton<ImportsLoader>()
        .AddSingleton<RunLoader>()
        .AddSingleton<PreviewLoader>()
        .AddSingleton<MappingsLoader>()
        .AddScoped<PreviewCommands>()
        .AddListFile<RunsFile>()
        .AddListFile<InboxFile>()
        .AddSingleton(new ShellPart(ShellPlace.TopBar, typeof(DataFreshness)))
        .AddSingleton(new ShellPart(ShellPlace.AboveContent, typeof(ImportBanner)))
        .AddSingleton(new ShellPart(ShellPlace.NothingStored, typeof(SampleOffer)))
        .AddHostedService<ChangeWatch>();

    /// <summary>Sends the rejected records of a run as a file, straight from the database.</summary>
    public static void MapImportPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/imports/{run:long}/rejected-records", SendAsync).Needs(Right.Read);
        routes.MapGet("/imports/examples/{kind}", Example).Needs(Right.Read);
    }

    /// <summary>The address of the example of a kind.</summary>
    public static string ExampleAddress(ImportKind kind) => $"/imports/examples/{kind.Word}";

    private static IResult Example(string kind) => ImportKinds.Find(kind) is { } known
        ? TypedResults.File(Encoding.UTF8.GetBytes(known.Guide.Example), known.Formats[0].MediaType(), known.ExampleName)
        : TypedResults.NotFound();

    /// <summary>The address of that file.</summary>
    public static string RejectedAddress(long run) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/imports/{run}/rejected-records");

    private static async Task SendAsync(long run, HttpContext http, ImportRunQuery runs, ImportRejectionQuery rejections)
    {
        var cancel = http.RequestAborted;
        if (await runs.FindAsync(run, cancel) is not { } found)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var file = RejectedFile.Of(found);
        http.Response.ContentType = file.ContentType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
        http.Response.Headers.CacheControl = "no-store";
        await RejectedFile.WriteAsync(found, rejections.AllAsync(run, cancel), http.Response.Body, cancel);
    }
}
