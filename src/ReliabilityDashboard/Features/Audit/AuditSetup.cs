using Microsoft.AspNetCore.Http.Extensions;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>The page of the audit log, and the log as a file.</summary>
public static class AuditSetup
{
    /// <summary>Address of the file; it takes the filters of the page.</summary>
    public const string FilePath = "/audit/entries.csv";

    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddSingleton<AuditLoader>();

    /// <summary>Sends the entries straight from the database, however many they are.</summary>
    public static IEndpointConventionBuilder MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet(FilePath, SendAsync).ExcludeFromDescription();

    private static async Task SendAsync(HttpContext http, AuditLoader loader)
    {
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"audit-log.csv\"";
        http.Response.Headers.CacheControl = "no-store";
        await AuditCsv.WriteAsync(
            loader.AllAsync(AuditAddress.Parse(http.Request.GetEncodedUrl()), http.RequestAborted), http.Response.Body,
            http.RequestAborted);
    }
}
